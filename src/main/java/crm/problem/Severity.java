package crm.problem;

import crm.base.Term;
import java.util.List;

/** How grave a problem is. */
public enum Severity implements Term {
    /** The record, or all of its file, cannot be used: nothing is written. */
    ERROR("错误"),
    /** A doubt: the report is made all the same. */
    WARNING("警告");

    private final List<String> chineseNames;

    Severity(String chinese) {
        chineseNames = List.of(chinese);
    }

    @Override
    public List<String> chineseNames() {
        return chineseNames;
    }
}
