package crm.contact;

import crm.policy.Policy;
import crm.rating.Classifier;
import crm.rating.CustomerFilter;
import crm.record.Channel;
import crm.record.Customer;
import crm.record.Role;
import crm.record.Visit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The contacts with one customer: which of them count in a judged period, and why the others do not. Immutable.
 *
 * @param owed what the customer is owed, begun or not
 * @param compliance how that stands
 * @param all every contact, by date, then by where it is recorded
 * @param uncounted those that count in no judged period, in the same order
 */
public record CustomerContacts(
        CustomerObligations owed, Compliance compliance, List<Visit> all, List<Uncounted> uncounted) {

    private static final Comparator<Visit> ORDER =
            Comparator.comparing(Visit::date).thenComparing(Visit::position);

    /** Why a contact does not count, the first that applies. */
    public enum Reason {
        /** It is later than the day of the report. */
        AFTER,
        /** Nothing is owed yet. */
        NOT_BEGUN,
        /** The role owes the class contacts, but not in this way. */
        OTHER_CHANNEL,
        /** The class is owed such contacts, but not by this role. */
        OTHER_ROLE,
        /** The class is owed neither such contacts nor any by this role. */
        NOT_OWED,
        /** It would count, but lies before the first judged period. */
        BEFORE
    }

    /**
     * A contact that counts in no judged period.
     *
     * @param reason why
     */
    public record Uncounted(Visit visit, Reason reason) {}

    /**
     * The contacts with a customer that has not ended.
     *
     * @param classifier of the day whose classes count
     * @param dates between which days obligations are judged
     * @param visits in any order, whenever they were; those to others are passed over
     */
    public static CustomerContacts of(Classifier classifier, Customer customer, JudgedDates dates, List<Visit> visits) {
        ContactCounter counter =
                new ContactCounter(Obligations.of(classifier, List.of(customer), dates, CustomerFilter.ALL));
        List<Visit> all = visits.stream()
                .filter(visit -> visit.customer().index() == customer.index())
                .sorted(ORDER)
                .toList();
        all.forEach(counter::count);
        Compliance compliance = Compliance.of(counter);
        CustomerObligations owed = CustomerObligations.of(classifier, customer);
        List<Uncounted> uncounted = new ArrayList<>();
        for (Visit visit : all) {
            if (!counts(visit, compliance)) {
                uncounted.add(new Uncounted(visit, reason(visit, owed, dates.asOf())));
            }
        }
        return new CustomerContacts(owed, compliance, all, List.copyOf(uncounted));
    }

    private static boolean counts(Visit visit, Compliance compliance) {
        return !visit.date().isAfter(compliance.asOf())
                && compliance.states().stream()
                        .anyMatch(state ->
                                fits(state.obligation(), visit) && !visit.date().isBefore(state.firstJudgedDay()));
    }

    private static boolean fits(Policy.Obligation obligation, Visit visit) {
        return obligation.role() == visit.role() && obligation.channel() == visit.channel();
    }

    private static Reason reason(Visit visit, CustomerObligations owed, LocalDate asOf) {
        if (visit.date().isAfter(asOf)) {
            return Reason.AFTER;
        }
        if (!owed.haveBegunBy(asOf)) {
            return Reason.NOT_BEGUN;
        }
        List<Policy.Obligation> obligations = owed.obligations();
        if (obligations.stream().anyMatch(each -> fits(each, visit))) {
            return Reason.BEFORE;
        }
        if (obligations.stream().anyMatch(each -> each.role() == visit.role())) {
            return Reason.OTHER_CHANNEL;
        }
        return obligations.stream().anyMatch(each -> each.channel() == visit.channel())
                ? Reason.OTHER_ROLE
                : Reason.NOT_OWED;
    }

    /** The contacts that fit an obligation, from one day to another, but not later than the day of the report. */
    public List<Visit> between(Policy.Obligation obligation, LocalDate first, LocalDate last) {
        return all.stream()
                .filter(visit -> fits(obligation, visit)
                        && !visit.date().isBefore(first)
                        && !visit.date().isAfter(last)
                        && !visit.date().isAfter(compliance.asOf()))
                .toList();
    }

    /** Those that do not count for a reason, by a role and channel. */
    public List<Visit> uncounted(Reason reason, Role role, Channel channel) {
        return uncounted.stream()
                .filter(each -> each.reason() == reason
                        && each.visit().role() == role
                        && each.visit().channel() == channel)
                .map(Uncounted::visit)
                .toList();
    }
}
