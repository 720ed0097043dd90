package crm.field;

import crm.base.Term;
import java.util.List;

/** Yes or no, as it is written; in the code a plain boolean. */
public enum YesNo implements Term {
    /** Yes. */
    YES("是"),
    /** No. */
    NO("否");

    private final List<String> chineseNames;

    YesNo(String chinese) {
        chineseNames = List.of(chinese);
    }

    /** The term of a boolean. */
    public static YesNo of(boolean yes) {
        return yes ? YES : NO;
    }

    @Override
    public List<String> chineseNames() {
        return chineseNames;
    }
}
