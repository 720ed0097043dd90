package crm.report.contact;

import crm.base.Term;
import crm.contact.CustomerObligations;
import crm.people.Responsible;
import crm.record.Customer;
import crm.record.Role;
import crm.report.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** By what the obligations of a summary are put together. */
public enum SummaryKey implements Term {
    /** The department that looks after the customer. */
    DEPARTMENT("营销部"),
    /** The salesperson who looks after the customer: all that the customer is owed, by whatever role. */
    SALESPERSON("营销员"),
    /** The customer's region. */
    REGION("区域"),
    /** The customer's class. */
    CLASS("客户类别"),
    /** The role that is to make the contact. */
    ROLE("岗位");

    private final String chinese;

    SummaryKey(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public List<String> chineseNames() {
        return List.of(chinese);
    }

    /** What a column of the names of groups holds. */
    Column.Kind kind() {
        return this == CLASS || this == ROLE ? Column.Kind.CODE : Column.Kind.TEXT;
    }

    /** The name of the group of what a role owes a customer: a text or a {@link Term}; null: blank in the records. */
    @Nullable
    Object groupOf(CustomerObligations owed, Role role, Responsible responsible) {
        Customer customer = owed.customer();
        return switch (this) {
            case DEPARTMENT -> customer.department();
            case SALESPERSON ->
                customer.salesperson() == null
                        ? null
                        : responsible.names(Role.SALESPERSON, customer).get(0);
            case REGION -> customer.region();
            case CLASS -> owed.customerClass();
            case ROLE -> role;
        };
    }
}
