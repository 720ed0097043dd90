package crm.policy;

import crm.base.Term;
import java.util.List;

/** A calendar period in which an obligation falls due. Weeks run from Monday to Sunday. */
public enum Period implements Term {
    /** Monday to Sunday. */
    WEEK("每周", 52),
    /** A calendar month. */
    MONTH("每月", 12),
    /** January to March and so on. */
    QUARTER("每季", 4),
    /** January to June, July to December. */
    HALF_YEAR("每半年", 2),
    /** A calendar year. */
    YEAR("每年", 1);

    private final String chinese;
    private final int perYear;

    Period(String chinese, int perYear) {
        this.chinese = chinese;
        this.perYear = perYear;
    }

    /** How many of them make a year, which has 52 weeks here. */
    public int perYear() {
        return perYear;
    }

    @Override
    public List<String> chineseNames() {
        return List.of(chinese);
    }
}
