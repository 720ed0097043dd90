package crm.people;

import crm.rating.Classifier;
import crm.rating.CustomerFilter;
import crm.record.Contact;
import crm.record.Customer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gathers those contacts that may be addressed, and counts the others. Contacts of customers that have ended count as
 * such, whether or not they opted out. Not thread-safe.
 */
public final class Recipients {

    private final Classifier classifier;
    private final LocalDate asOf;
    private final CustomerFilter filter;
    private final Levels levels;
    private final List<Recipient> addressed = new ArrayList<>();
    private final Map<Integer, String> classByCustomer = new HashMap<>();
    private final Map<Named, Integer> namesakes = new HashMap<>();
    private final Set<Integer> endedCustomers = new HashSet<>();
    private int contacts;
    private int ended;
    private int optedOut;
    private int filtered;

    private record Named(int customer, String name) {}

    /**
     * None yet.
     *
     * @param classifier of the day of the report
     * @param filter whose recipients are listed
     */
    public Recipients(Classifier classifier, CustomerFilter filter) {
        this.classifier = classifier;
        this.asOf = classifier.day();
        this.filter = filter;
        this.levels = Levels.of(classifier.policy());
    }

    /** Takes the next contact, in the order of the records. */
    public void add(Contact contact) {
        int place = contacts++;
        int namesake = namesakes.merge(new Named(contact.customer().index(), contact.name()), 1, Integer::sum) - 1;
        Customer customer = contact.customer();
        if (customer.hasEndedBy(asOf)) {
            ended++;
            endedCustomers.add(customer.index());
        } else if (contact.optOut()) {
            optedOut++;
        } else {
            String customerClass = classByCustomer.computeIfAbsent(customer.index(), index -> classOf(customer));
            boolean listed = filter.accepts(customer, customerClass);
            if (!listed) {
                filtered++;
            }
            addressed.add(new Recipient(contact, customerClass, levels.of(contact), place, namesake, listed));
        }
    }

    private String classOf(Customer customer) {
        String classByRule = classifier.classByRule(customer);
        return classifier.history().classOn(customer, asOf, classByRule);
    }

    /** Those that may be addressed, listed or not, in the order of the records. */
    public List<Recipient> all() {
        return List.copyOf(addressed);
    }

    /** Those that are listed, in the order of the records. */
    public List<Recipient> listed() {
        return addressed.stream().filter(Recipient::listed).toList();
    }

    /** How many contacts were read; the other counts and the listed add up to it. */
    public int contacts() {
        return contacts;
    }

    /** How many are left out because their customers had ended by the day of the report. */
    public int ended() {
        return ended;
    }

    /** How many customers these are of. */
    public int endedCustomers() {
        return endedCustomers.size();
    }

    /** How many are left out because they want no messages. */
    public int optedOut() {
        return optedOut;
    }

    /** How many may be addressed and are left out by the filter. */
    public int filtered() {
        return filtered;
    }
}
