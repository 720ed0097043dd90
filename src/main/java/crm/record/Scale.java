package crm.record;

import crm.base.Term;
import java.util.List;

/** The size of a customer (规模). */
public enum Scale implements Term {
    /** Large. */
    LARGE("大型"),
    /** Medium. */
    MEDIUM("中型"),
    /** Small. */
    SMALL("小型");

    private final String code = name().toLowerCase(java.util.Locale.ROOT);
    private final List<String> chineseNames;

    Scale(String... chineseNames) {
        this.chineseNames = List.of(chineseNames);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public List<String> chineseNames() {
        return chineseNames;
    }
}
