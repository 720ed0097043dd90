package crm.policy;

import crm.base.Term;
import java.util.List;

/** A calendar period in which an obligation falls due. Weeks run from Monday to Sunday. */
public enum Period implements Term {
    /** Monday to Sunday. */
    WEEK("每周"),
    /** A calendar month. */
    MONTH("每月"),
    /** January to March and so on. */
    QUARTER("每季"),
    /** January to June, July to December. */
    HALF_YEAR("每半年"),
    /** A calendar year. */
    YEAR("每年");

    private final List<String> chineseNames;

    Period(String chinese) {
        chineseNames = List.of(chinese);
    }

    @Override
    public List<String> chineseNames() {
        return chineseNames;
    }
}
