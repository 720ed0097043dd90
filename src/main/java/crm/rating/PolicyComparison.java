package crm.rating;

import crm.base.Term;
import crm.policy.Policy;
import crm.record.Customer;
import crm.record.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A policy compared with the one in force, on the same customers. Immutable.
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

    /** The comparison on customers, those that have ended left out. */
    public static PolicyComparison of(
            Classifier now, Classifier then, List<Customer> customers, CustomerFilter filter) {
        List<ComparedCustomer> compared = new ArrayList<>();
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
            compared.add(new ComparedCustomer(
                    byNow,
                    byThen,
                    ClassMove.of(now.policy(), byNow.customerClass(), then.policy(), byThen.customerClass()),
                    ComparedCustomer.contacts(now.policy(), byNow.customerClass()),
                    ComparedCustomer.contacts(then.policy(), byThen.customerClass())));
        }
        return new PolicyComparison(now, then, List.copyOf(compared), ended, filtered);
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
        Map<@Nullable String, List<ComparedCustomer>> departments = new LinkedHashMap<>();
        for (ComparedCustomer each : customers) {
            departments
                    .computeIfAbsent(each.customer().department(), department -> new ArrayList<>())
                    .add(each);
        }
        List<ComparedCustomer> withNone = departments.remove(null);
        if (withNone != null) {
            departments.put(null, withNone); // named last
        }
        List<Work> work = new ArrayList<>();
        departments.forEach((department, members) -> {
            for (Role role : Role.values()) {
                int asksNow = 0;
                int asksThen = 0;
                for (ComparedCustomer each : members) {
                    asksNow += each.contactsNow().getOrDefault(role, 0);
                    asksThen += each.contactsThen().getOrDefault(role, 0);
                }
                if (asksNow > 0 || asksThen > 0) {
                    work.add(new Work(department, role, asksNow, asksThen));
                }
            }
        });
        return List.copyOf(work);
    }

    /**
     * One customer under two policies. Immutable.
     *
     * @param now rated by the policy in force
     * @param then rated by the other
     * @param move how its class would change
     * @param contactsNow the contacts a year that the policy in force asks for, by role
     * @param contactsThen those that the other asks for
     */
    public record ComparedCustomer(
            Classification now,
            Classification then,
            ClassMove move,
            Map<Role, Integer> contactsNow,
            Map<Role, Integer> contactsThen) {

        /** Who. */
        public Customer customer() {
            return now.customer();
        }

        /** The contacts a year that a policy asks for towards a class, by role; a year has 52 weeks. */
        static Map<Role, Integer> contacts(Policy policy, String customerClass) {
            Map<Role, Integer> contacts = new EnumMap<>(Role.class);
            for (Policy.Obligation each : policy.contactFrequency().getOrDefault(customerClass, List.of())) {
                contacts.merge(each.role(), each.times() * each.every().perYear(), Integer::sum);
            }
            return contacts;
        }

        /** All contacts a year. */
        public static int sum(Map<Role, Integer> contacts) {
            return contacts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** How a customer's class would change. */
    public enum ClassMove implements Term {
        /** To a better class. */
        UP("升"),
        /** To a worse class. */
        DOWN("降"),
        /** Not at all. */
        SAME("不变"),
        /** To a class that cannot be compared, for neither policy has both. */
        OTHER("其他");

        private final List<String> chineseNames;

        ClassMove(String chinese) {
            this.chineseNames = List.of(chinese);
        }

        /** The move from a class of one policy to one of another: by the order of the other, else by that of the one. */
        static ClassMove of(Policy now, String classNow, Policy then, String classThen) {
            if (classNow.equals(classThen)) {
                return SAME;
            }
            for (Policy policy : List.of(then, now)) {
                List<String> classes = policy.classCodes();
                if (classes.contains(classNow) && classes.contains(classThen)) {
                    return classes.indexOf(classThen) < classes.indexOf(classNow) ? UP : DOWN;
                }
            }
            return OTHER;
        }

        @Override
        public List<String> chineseNames() {
            return chineseNames;
        }
    }
}
