package crm.report.contact;

import crm.contact.CustomerObligations;
import crm.contact.Obligations;
import crm.contact.WeeklyContacts;
import crm.people.Responsible;
import crm.record.Role;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says in which group of a summary a contact is counted, if its customer is judged. Known before any visit is read; not
 * changed any more.
 */
public final class ContactGrouping implements WeeklyContacts.Grouping {

    private static final int NOT_JUDGED = -1;

    private final SummaryKey key;
    private final Map<@Nullable Object, Integer> numbers = new HashMap<>();

    /** By the index of the customer; by roles all have the same. */
    private final int[] ofCustomers;

    /**
     * The grouping.
     *
     * @param key by what contacts are put together
     */
    public ContactGrouping(Obligations obligations, Responsible responsible, SummaryKey key) {
        this.key = key;
        int size = 0;
        for (CustomerObligations each : obligations.byCustomer()) {
            size = Math.max(size, each.customer().index() + 1);
        }
        ofCustomers = new int[size];
        Arrays.fill(ofCustomers, NOT_JUDGED);
        if (key == SummaryKey.ROLE) {
            for (Role role : Role.values()) {
                numbers.put(role, role.ordinal());
            }
        }
        for (CustomerObligations each : obligations.byCustomer()) {
            ofCustomers[each.customer().index()] =
                    key == SummaryKey.ROLE ? 0 : number(key.groupOf(each, Role.SALESPERSON, responsible));
        }
    }

    private int number(@Nullable Object name) {
        return numbers.computeIfAbsent(name, each -> numbers.size());
    }

    /** By what contacts are put together. */
    SummaryKey key() {
        return key;
    }

    /** Counts the contacts of the groups in the year up to a day. */
    public WeeklyContacts counter(LocalDate last) {
        return new WeeklyContacts(this, numbers.size(), last);
    }

    @Override
    public int of(int customer, Role role) {
        int group = customer < ofCustomers.length ? ofCustomers[customer] : NOT_JUDGED;
        return group == NOT_JUDGED || key != SummaryKey.ROLE ? group : role.ordinal();
    }

    /** The number of a group that has obligations, by its name. */
    int numberOf(@Nullable Object name) {
        Integer number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException("no such group: " + name);
        }
        return number;
    }
}
