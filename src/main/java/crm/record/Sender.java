package crm.record;

import crm.base.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who signs a greeting: the company, or one of its people by their role. */
public enum Sender implements Term {
    /** The company itself. */
    COMPANY("公司"),
    /** Its manager or deputy manager. */
    COMPANY_MANAGER(Role.COMPANY_MANAGER),
    /** The manager of the customer's marketing department. */
    DEPARTMENT_MANAGER(Role.DEPARTMENT_MANAGER),
    /** The customer's salesperson. */
    SALESPERSON(Role.SALESPERSON);

    private final @Nullable Role role;
    private final List<String> chineseNames;

    Sender(Role role) {
        this.role = role;
        this.chineseNames = role.chineseNames();
    }

    Sender(String chinese) {
        this.role = null;
        this.chineseNames = List.of(chinese);
    }

    /** The role; null: the company. */
    public @Nullable Role role() {
        return role;
    }

    @Override
    public List<String> chineseNames() {
        return chineseNames;
    }
}
