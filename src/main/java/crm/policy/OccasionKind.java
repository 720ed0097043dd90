package crm.policy;

import crm.base.Term;
import java.util.List;

/** What kind of occasion a greeting is for. */
public enum OccasionKind implements Term {
    /** A holiday of the policy. */
    HOLIDAY("节日"),
    /** A birthday. */
    BIRTHDAY("生日"),
    /** Another day that a contact keeps. */
    ANNIVERSARY("纪念日");

    private final List<String> chineseNames;

    OccasionKind(String chinese) {
        chineseNames = List.of(chinese);
    }

    @Override
    public List<String> chineseNames() {
        return chineseNames;
    }
}
