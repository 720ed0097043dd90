package crm.compliance;

import crm.words.Term;
import java.util.List;

/** How an obligation stands. */
public enum Status implements Term {
    /** Neither the current period nor the one before it has what it asks for. */
    OVERDUE("逾期"),
    /** The current period has not yet what it asks for. */
    DUE("待完成"),
    /** The current period has what it asks for. */
    MET("已完成");

    private final String code = name().toLowerCase(java.util.Locale.ROOT);
    private final String chinese;

    Status(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public List<String> chineseNames() {
        return List.of(chinese);
    }
}
