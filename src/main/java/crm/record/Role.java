package crm.record;

import crm.base.Term;
import java.util.List;

/** The part that one of our people has in looking after customers (岗位). */
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
