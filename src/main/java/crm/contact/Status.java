package crm.contact;

import crm.base.Term;
import java.util.List;

/** How an obligation stands. */
public enum Status implements Term {
    /** Neither the current period nor the one before it has what it asks for. */
    OVERDUE("逾期"),
    /** The current period has not yet what it asks for. */
    DUE("待完成"),
    /** The current period has what it asks for. */
    MET("已完成");

    private final String chinese;

    Status(String chinese) {
        this.chinese = chinese;
    }

    /**
     * The status of an obligation.
     *
     * @param required how many contacts the current period asks for
     * @param done how many there were in it
     * @param missed how many closed periods before it are unmet without a break
     */
    static Status of(int required, int done, int missed) {
        return done >= required ? MET : missed > 0 ? OVERDUE : DUE;
    }

    @Override
    public List<String> chineseNames() {
        return List.of(chinese);
    }
}
