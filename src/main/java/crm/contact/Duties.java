package crm.contact;

import crm.base.Parallel;
import crm.policy.Policy;
import crm.rating.ClassHistory;
import crm.rating.ClassSpan;
import crm.rating.Classifier;
import crm.rating.CustomerFilter;
import crm.record.Customer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

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
        @Nullable CustomerDuties[] all = new CustomerDuties[customers.size()];
        AtomicInteger notBegun = new AtomicInteger();
        AtomicInteger ended = new AtomicInteger();
        AtomicInteger filtered = new AtomicInteger();
        Parallel.of(all.length, (first, end) -> {
            for (int i = first; i < end; i++) {
                Customer customer = customers.get(i);
                if (customer.hasEndedBy(dates.asOf())) {
                    ended.incrementAndGet();
                    continue;
                }
                CustomerDuties duties = of(classifier, customer);
                if (!filter.accepts(customer, duties.customerClass())) {
                    filtered.incrementAndGet();
                } else if (duties.haveBegunBy(dates.asOf())) {
                    all[i] = duties;
                } else {
                    notBegun.incrementAndGet();
                }
            }
        });
        List<CustomerDuties> owed = new ArrayList<>(all.length);
        for (CustomerDuties each : all) {
            if (each != null) {
                owed.add(each);
            }
        }
        return new Duties(classifier.policy(), dates, List.copyOf(owed), notBegun.get(), ended.get(), filtered.get());
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
