package crm.rating;

import crm.record.Customer;
import crm.record.Role;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A policy rehearsed beside the one in force, on the same records. Immutable.
 *
 * @param now rates by the policy in force
 * @param then rates by the other, as of the same day
 * @param customers those that are rated, in the order of the records
 * @param ended how many had ended by the day
 * @param filtered how many others the filter leaves out, by their class now
 */
public record PolicyComparison(
        Classifier now, Classifier then, List<ComparedCustomer> customers, int ended, int filtered) {

    /**
     * The work of a role in a department. Immutable.
     *
     * @param department null: the customers that have none
     * @param role who
     * @param now the contacts a year that the policy in force asks for
     * @param then those that the other asks for
     */
    public record Work(@Nullable String department, Role role, int now, int then) {}

    /** The rehearsal on customers, those that have ended left out. */
    public static PolicyComparison of(
            Classifier now, Classifier then, List<Customer> customers, CustomerFilter filter) {
        List<ComparedCustomer> rehearsed = new ArrayList<>();
        int ended = 0;
        int filtered = 0;
        for (Customer customer : customers) {
            if (customer.hasEndedBy(now.day())) {
                ended++;
                continue;
            }
            Classification byNow = now.classify(customer);
            if (!filter.accepts(customer, byNow.customerClass())) {
                filtered++;
                continue;
            }
            Classification byThen = then.classify(customer);
            rehearsed.add(new ComparedCustomer(
                    byNow,
                    byThen,
                    ClassMove.of(now.policy(), byNow.customerClass(), then.policy(), byThen.customerClass()),
                    ComparedCustomer.contacts(now.policy(), byNow.customerClass()),
                    ComparedCustomer.contacts(then.policy(), byThen.customerClass())));
        }
        return new PolicyComparison(now, then, List.copyOf(rehearsed), ended, filtered);
    }

    /** How many customers are in one class now and would be in another then. */
    public long count(String classNow, String classThen) {
        return customers.stream()
                .filter(each -> each.now().customerClass().equals(classNow)
                        && each.then().customerClass().equals(classThen))
                .count();
    }

    /** How many would change their class. */
    public long moved() {
        return customers.stream().filter(each -> each.move() != ClassMove.SAME).count();
    }

    /** The work by department, in the order in which customers name them, and role; none where neither asks any. */
    public List<Work> work() {
        Set<@Nullable String> departments = new LinkedHashSet<>();
        customers.forEach(each -> departments.add(each.customer().department()));
        boolean withNone = departments.remove(null);
        List<Work> work = new ArrayList<>();
        for (String department : departments) {
            addWork(department, work);
        }
        if (withNone) {
            addWork(null, work);
        }
        return List.copyOf(work);
    }

    private void addWork(@Nullable String department, List<Work> work) {
        for (Role role : Role.values()) {
            int asksNow = 0;
            int asksThen = 0;
            for (ComparedCustomer each : customers) {
                String own = each.customer().department();
                if (own == null ? department == null : own.equals(department)) {
                    asksNow += each.contactsNow().getOrDefault(role, 0);
                    asksThen += each.contactsThen().getOrDefault(role, 0);
                }
            }
            if (asksNow > 0 || asksThen > 0) {
                work.add(new Work(department, role, asksNow, asksThen));
            }
        }
    }
}
