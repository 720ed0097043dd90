package crm.contact;

import crm.base.Parallel;
import crm.policy.Policy;
import crm.rating.Classifier;
import crm.rating.CustomerFilter;
import crm.record.Customer;
import java.util.ArrayList;
import java.util.List;

/**
 * What all customers are owed by their classes: known before any visit is read. Immutable.
 *
 * @param policy by which policy
 * @param dates as of which day, and how far back
 * @param byCustomer the customers that are judged, in their order
 * @param notBegun how many others there are whose obligations begin after the day
 * @param ended how many had ended by the day
 * @param filtered how many are left out by the filter
 */
public record Obligations(
        Policy policy, JudgedDates dates, List<CustomerObligations> byCustomer, int notBegun, int ended, int filtered) {

    /**
     * What customers are owed.
     *
     * @param classifier of the day whose classes count
     * @param filter who is looked at; those who have ended are left out before it is asked
     */
    public static Obligations of(
            Classifier classifier, List<Customer> customers, JudgedDates dates, CustomerFilter filter) {
        List<Customer> present = customers.stream()
                .filter(each -> !each.hasEndedBy(dates.asOf()))
                .toList();
        CustomerObligations[] all = new CustomerObligations[present.size()];
        Parallel.forEach(all.length, i -> all[i] = CustomerObligations.of(classifier, present.get(i)));
        List<CustomerObligations> judged = new ArrayList<>(all.length);
        int notBegun = 0;
        int filtered = 0;
        for (CustomerObligations each : all) {
            if (!filter.accepts(each.customer(), each.customerClass())) {
                filtered++;
            } else if (each.haveBegunBy(dates.asOf())) {
                judged.add(each);
            } else {
                notBegun++;
            }
        }
        int ended = customers.size() - all.length;
        return new Obligations(classifier.policy(), dates, List.copyOf(judged), notBegun, ended, filtered);
    }

    /** How many customers were looked at in all. */
    public int customers() {
        return byCustomer.size() + notBegun + ended + filtered;
    }
}
