package crm.rating;

import crm.policy.Period;
import crm.policy.Policy;
import crm.record.Customer;
import crm.record.Role;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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
            contacts.merge(each.role(), each.times() * aYear(each.every()), Integer::sum);
        }
        return contacts;
    }

    private static int aYear(Period period) {
        return switch (period) {
            case WEEK -> 52;
            case MONTH -> 12;
            case QUARTER -> 4;
            case HALF_YEAR -> 2;
            case YEAR -> 1;
        };
    }

    /** All contacts a year. */
    public static int sum(Map<Role, Integer> contacts) {
        return contacts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
