package crm.record;

import crm.base.Term;
import java.util.List;

/** Whose products an agent or dealer carries (代理品牌). */
public enum Brand implements Term {
    /** Ours. */
    OWN("本品牌"),
    /** Another maker's. */
    OTHER("其他品牌");

    private final String code = name().toLowerCase(java.util.Locale.ROOT);
    private final List<String> chineseNames;

    Brand(String... chineseNames) {
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
