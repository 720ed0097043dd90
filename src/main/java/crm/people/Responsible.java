package crm.people;

import crm.record.Customer;
import crm.record.Role;
import crm.record.StaffMember;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who of us looks after a customer, by role. Immutable. */
public final class Responsible {

    private final Map<String, String> nameById = new HashMap<>();
    private final Map<String, List<String>> managersByDepartment = new HashMap<>();
    private final List<String> companyManagers = new ArrayList<>();

    private Responsible(List<StaffMember> staff) {
        for (StaffMember member : staff) {
            if (member.id() != null) {
                nameById.put(member.id(), member.displayName());
            }
            if (member.role() == Role.COMPANY_MANAGER) {
                companyManagers.add(member.displayName());
            }
            if (member.role() == Role.DEPARTMENT_MANAGER && member.department() != null) {
                managersByDepartment
                        .computeIfAbsent(member.department(), department -> new ArrayList<>())
                        .add(member.displayName());
            }
        }
    }

    /** The people of a staff; several of one role come in its order. */
    public static Responsible of(List<StaffMember> staff) {
        return new Responsible(staff);
    }

    /** The names of those who have a role towards a customer; empty: nobody is known. */
    public List<String> names(Role role, Customer customer) {
        List<String> names = switch (role) {
            case COMPANY_MANAGER -> companyManagers;
            case DEPARTMENT_MANAGER ->
                customer.department() == null
                        ? List.of()
                        : managersByDepartment.getOrDefault(customer.department(), List.of());
            case SALESPERSON -> {
                String salesperson = customer.salesperson();
                yield salesperson == null ? List.of() : List.of(called(salesperson));
            }
        };
        return List.copyOf(names);
    }

    /** The name of somebody whom a record names by id or name; one whom staff does not know stays as written. */
    public String called(String idOrName) {
        return nameById.getOrDefault(idOrName, idOrName);
    }
}
