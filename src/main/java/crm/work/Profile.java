package crm.work;

import crm.contact.ObligationState;
import crm.greeting.Greeting;
import crm.people.Responsible;
import crm.rating.Classification;
import crm.rating.Classifier;
import crm.record.ClassOverride;
import crm.record.Contact;
import crm.record.Customer;
import crm.record.Feedback;
import crm.record.Rating;
import crm.record.Visit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The file of one customer (客户档案表). Immutable.
 *
 * @param classifier of the day of the report
 * @param classification how the rules rate it on that day, whether or not it has ended
 * @param customerClass the class in force on that day
 * @param contacts all its contacts, in the order of the records
 * @param purchases month by month, of the twelve months that a rating may look at
 * @param obligations its obligations; none if it has ended or they have not begun
 * @param visits all contacts up to the day, the latest first
 * @param openForms forms about it without a result, the oldest first
 * @param forms how many forms there are about it up to the day
 * @param greetings those that are due out in the next days
 * @param responsible who looks after it
 */
public record Profile(
        Classifier classifier,
        Classification classification,
        String customerClass,
        List<Contact> contacts,
        Purchases purchases,
        List<ObligationState> obligations,
        List<Visit> visits,
        List<Feedback> openForms,
        int forms,
        List<Greeting> greetings,
        Responsible responsible) {

    /**
     * What a customer bought. Immutable.
     *
     * @param months in order, without a gap
     * @param products the varieties that were bought in them, sorted
     * @param brands the brands that were bought in them, sorted
     */
    public record Purchases(List<Month> months, List<String> products, List<String> brands) {}

    /**
     * What a customer bought in a month. Immutable.
     *
     * @param month which
     * @param ourTons tonnes of ours; null: no record
     * @param totalTons tonnes from all makers, over the records that say; null: none does
     */
    public record Month(
            YearMonth month,
            @Nullable BigDecimal ourTons,
            @Nullable BigDecimal totalTons) {}

    /** Whose it is. */
    public Customer customer() {
        return classification.customer();
    }

    /** The day of the report. */
    public LocalDate asOf() {
        return classifier.day();
    }

    /** Its ratings up to the day of the file, earliest first. */
    public List<Rating> ratings() {
        return classifier.history().ratings(customer()).stream()
                .filter(rating -> !rating.ratedOn().isAfter(asOf()))
                .toList();
    }

    /** Its overrides, in force or not, earliest first. */
    public List<ClassOverride> overrides() {
        return classifier.history().overrides(customer());
    }
}
