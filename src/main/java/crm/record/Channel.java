package crm.record;

import crm.base.Term;
import java.util.List;

/** How a customer was contacted (访问形式). */
public enum Channel implements Term {
    /** In person, on site. */
    VISIT("现场走访", "走访"),
    /** By telephone. */
    PHONE("电话访问", "电话");

    private final List<String> chineseNames;

    Channel(String... chineseNames) {
        this.chineseNames = List.of(chineseNames);
    }

    @Override
    public List<String> chineseNames() {
        return chineseNames;
    }
}
