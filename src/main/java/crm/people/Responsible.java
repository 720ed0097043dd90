package crm.people;

import crm.record.Customer;
import crm.record.Role;
import crm.record.StaffMember;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which of our people are responsible for a customer, by role. Immutable. */
public final class Responsible {

    /** The one name of each member, as a list. */
    private final Map<String, List<String>> nameById = new HashMap<>();

    private final Map<String, List<String>> managersByDepartment = new HashMap<>();
    private final List<String> companyManagers;

    private Responsible(List<StaffMember> staff) {
        List<String> ofCompany = new ArrayList<>();
        for (StaffMember member : staff) {
            if (member.id() != null) {
                nameById.put(member.id(), List.of(member.displayName()));
            }
            if (member.role() == Role.COMPANY_MANAGER) {
                ofCompany.add(member.displayName());
            }
            if (member.role() == Role.DEPARTMENT_MANAGER && member.department() != null) {
                managersByDepartment
                        .computeIfAbsent(member.department(), department -> new ArrayList<>())
                        .add(member.displayName());
            }
        }
        companyManagers = List.copyOf(ofCompany);
        managersByDepartment.replaceAll((department, managers) -> List.copyOf(managers));
    }

    /** The people of a staff; several of one role come in its order. */
    public static Responsible of(List<StaffMember> staff) {
        return new Responsible(staff);
    }

    /** The names of those who have a role towards a customer; empty: nobody is known. */
    public List<String> names(Role role, Customer customer) {
        return switch (role) {
            case COMPANY_MANAGER -> companyManagers;
            case DEPARTMENT_MANAGER -> {
                String department = customer.department();
                yield department == null ? List.of() : managersByDepartment.getOrDefault(department, List.of());
            }
            case SALESPERSON -> {
                String salesperson = customer.salesperson();
                yield salesperson == null ? List.of() : named(salesperson);
            }
        };
    }

    /** The name of somebody whom a record names by id or name; one whom staff does not know stays as written. */
    public String called(String idOrName) {
        return named(idOrName).get(0);
    }

    private List<String> named(String idOrName) {
        List<String> name = nameById.get(idOrName);
        return name == null ? List.of(idOrName) : name;
    }
}
