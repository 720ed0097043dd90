package crm.work;

import crm.record.Customer;
import crm.record.Role;
import crm.record.StaffMember;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The departments of the company: all that customers or forms name, or that department managers and salespeople belong
 * to, in the order in which they are met.
 */
public final class Departments {

    private Departments() {}

    /**
     * The departments.
     *
     * @param ofForms those that forms name
     */
    public static List<String> of(List<Customer> customers, Collection<String> ofForms, List<StaffMember> staff) {
        Set<String> departments = new LinkedHashSet<>();
        for (Customer customer : customers) {
            if (customer.department() != null) {
                departments.add(customer.department());
            }
        }
        departments.addAll(ofForms);
        for (StaffMember member : staff) {
            boolean isOfADepartment = member.role() == Role.DEPARTMENT_MANAGER || member.role() == Role.SALESPERSON;
            if (isOfADepartment && member.department() != null) {
                departments.add(member.department());
            }
        }
        return List.copyOf(departments);
    }
}
