package crm.record;

import crm.base.Term;
import java.util.List;

/** The rank of a contact in its company (级别). */
public enum Level implements Term {
    /** Chairs the board. */
    CHAIRMAN("董事长"),
    /** Heads the company. */
    GENERAL_MANAGER("总经理"),
    /** Deputy of the general manager. */
    DEPUTY_GENERAL_MANAGER("副总经理"),
    /** Heads a department. */
    MIDDLE_MANAGER("中层"),
    /** Does business with us. */
    KEY_STAFF("主要业务人员"),
    /** Everybody else. */
    STAFF("工作人员");

    private final List<String> chineseNames;

    Level(String... chineseNames) {
        this.chineseNames = List.of(chineseNames);
    }

    @Override
    public List<String> chineseNames() {
        return chineseNames;
    }
}
