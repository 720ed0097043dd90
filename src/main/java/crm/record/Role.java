package crm.record;

import crm.base.Term;
import java.util.List;

/** The position from which one of our people looks after customers (岗位). */
public enum Role implements Term {
    /** Manager or deputy manager of the company. */
    COMPANY_MANAGER("公司经理", "公司副经理"),
    /** Manager of a marketing department. */
    DEPARTMENT_MANAGER("营销部经理"),
    /** Salesperson. */
    SALESPERSON("营销员");

    private final List<String> chineseNames;

    Role(String... chineseNames) {
        this.chineseNames = List.of(chineseNames);
    }

    @Override
    public List<String> chineseNames() {
        return chineseNames;
    }
}
