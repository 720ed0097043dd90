package crm.compliance;

import crm.classification.ClassHistory;
import crm.classification.ClassSpan;
import crm.classification.Classifier;
import crm.classification.CustomerFilter;
import crm.policy.Policy;
import crm.record.Customer;
import java.util.ArrayList;
import java.util.List;

/**
 * What all customers are owed: known before any visit is read. Immutable.
 *
 * @param policy by which policy
 * @param dates as of which day, and how far back
 * @param owed the customers that are judged, in their order
 * @param notBegun how many others there are whose obligations begin after the day
 * @param ended how many had ended by the day
 * @param filtered how many are left out by the filter
 */
public record Duties(
        Policy policy, JudgedDates dates, List<CustomerDuties> owed, int notBegun, int ended, int filtered) {

    /**
     * The duties towards customers.
     *
     * @param classifier of the day whose classes count
     * @param filter who is looked at; those who have ended are left out before it is asked
     */
    public static Duties of(Classifier classifier, List<Customer> customers, JudgedDates dates, CustomerFilter filter) {
        List<CustomerDuties> owed = new ArrayList<>(customers.size());
        int notBegun = 0;
        int ended = 0;
        int filtered = 0;
        for (Customer customer : customers) {
            if (customer.hasEndedBy(dates.asOf())) {
                ended++;
                continue;
            }
            CustomerDuties duties = of(classifier, customer);
            if (!filter.accepts(customer, duties.customerClass())) {
                filtered++;
            } else if (duties.haveBegunBy(dates.asOf())) {
                owed.add(duties);
            } else {
                notBegun++;
            }
        }
        return new Duties(classifier.policy(), dates, List.copyOf(owed), notBegun, ended, filtered);
    }

    /** The duties towards one customer, ended or not. */
    public static CustomerDuties of(Classifier classifier, Customer customer) {
        ClassHistory history = classifier.history();
        String classByRule = classifier.classByRule(customer);
        ClassSpan span = history.spanOn(customer, classifier.day(), classByRule);
        List<Policy.Obligation> obligations =
                classifier.policy().contactFrequency().getOrDefault(span.customerClass(), List.of());
        return new CustomerDuties(customer, span, obligations);
    }

    /** How many customers were looked at in all. */
    public int customers() {
        return owed.size() + notBegun + ended + filtered;
    }
}
