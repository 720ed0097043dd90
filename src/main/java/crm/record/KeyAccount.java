package crm.record;

import crm.base.Term;
import java.util.List;

/** Whether an end user or owner is a key customer (重点客户). */
public enum KeyAccount implements Term {
    /** A key account. */
    KEY("重点"),
    /** A key account of its region. */
    REGIONAL("区域重点"),
    /** Neither; so is a blank. */
    NONE("否");

    private final String code = name().toLowerCase(java.util.Locale.ROOT);
    private final List<String> chineseNames;

    KeyAccount(String... chineseNames) {
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
