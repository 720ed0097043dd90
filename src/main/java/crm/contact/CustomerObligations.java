package crm.contact;

import crm.policy.Policy;
import crm.rating.ClassSpan;
import crm.rating.Classifier;
import crm.record.Customer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one customer is owed by its class on the day of the report, and since when. The stretch of days in that class is
 * all that is judged: what an earlier class was owed is not. Immutable.
 *
 * @param customer whom
 * @param span its class, and the first day of the unbroken stretch in it
 * @param obligations those of its class, in the order of the policy
 */
public record CustomerObligations(Customer customer, ClassSpan span, List<Policy.Obligation> obligations) {

    /** What a customer, ended or not, is owed by its class on the day of a classifier. */
    public static CustomerObligations of(Classifier classifier, Customer customer) {
        ClassSpan span = classifier.history().spanOn(customer, classifier.day(), classifier.classByRule(customer));
        List<Policy.Obligation> obligations =
                classifier.policy().contactFrequency().getOrDefault(span.customerClass(), List.of());
        return new CustomerObligations(customer, span, obligations);
    }

    /** The code of its class. */
    public String customerClass() {
        return span.customerClass();
    }

    /** The first day as a customer: that of cooperation or of its profile, whichever is earlier; null: always. */
    public @Nullable LocalDate start() {
        LocalDate since = customer.cooperationSince();
        LocalDate recorded = customer.recordedOn();
        if (since == null || recorded == null) {
            return since == null ? recorded : since;
        }
        return since.isBefore(recorded) ? since : recorded;
    }

    /** The first day of the obligations: its own first, or that in the class if that is later; null: always owed. */
    public @Nullable LocalDate begins() {
        LocalDate start = start();
        LocalDate inClass = span.since();
        if (start == null || inClass == null) {
            return start == null ? inClass : start;
        }
        return start.isAfter(inClass) ? start : inClass;
    }

    /** Whether the obligations have begun on a day. */
    public boolean haveBegunBy(LocalDate day) {
        LocalDate begins = begins();
        return begins == null || !begins.isAfter(day);
    }
}
