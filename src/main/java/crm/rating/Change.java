package crm.rating;

import crm.base.Term;
import java.util.List;

/** How a customer's class compares with that of its latest earlier rating. */
public enum Change implements Term {
    /** It has none. */
    NEW("新增"),
    /** A better class than before. */
    UP("升级"),
    /** A worse class than before. */
    DOWN("降级"),
    /** The class that it had. */
    SAME("不变");

    private final String chinese;

    Change(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public List<String> chineseNames() {
        return List.of(chinese);
    }
}
