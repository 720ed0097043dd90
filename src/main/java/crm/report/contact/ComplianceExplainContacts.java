package crm.report.contact;

import crm.contact.Compliance;
import crm.contact.CustomerObligations;
import crm.contact.JudgedPeriod;
import crm.contact.ObligationState;
import crm.policy.Policy;
import crm.record.Channel;
import crm.record.Role;
import crm.record.Visit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The contacts with one customer: which of them count in a judged period, and why the others do not. Immutable.
 *
 * @param duties what the customer is owed, begun or not
 * @param asOf the day of the report
 * @param all every contact, by date, then by where it is recorded
 * @param others those that count in no judged period, in the same order
 */
record ComplianceExplainContacts(CustomerObligations duties, LocalDate asOf, List<Visit> all, List<Uncounted> others) {

    private static final Comparator<Visit> ORDER =
            Comparator.comparing(Visit::date).thenComparing(Visit::position);

    /** Why a contact does not count, the first that applies. */
    enum Reason {
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
    record Uncounted(Visit visit, Reason reason) {}

    static ComplianceExplainContacts of(CustomerObligations duties, Compliance compliance, List<Visit> visits) {
        List<Visit> all = visits.stream().sorted(ORDER).toList();
        List<Uncounted> others = new ArrayList<>();
        for (Visit visit : all) {
            if (!counts(visit, compliance)) {
                others.add(new Uncounted(visit, reason(visit, duties, compliance.asOf())));
            }
        }
        return new ComplianceExplainContacts(duties, compliance.asOf(), all, List.copyOf(others));
    }

    private static boolean counts(Visit visit, Compliance compliance) {
        if (visit.date().isAfter(compliance.asOf())) {
            return false;
        }
        for (ObligationState standing : compliance.states()) {
            if (fits(standing.obligation(), visit) && !visit.date().isBefore(firstDay(compliance, standing))) {
                return true;
            }
        }
        return false;
    }

    /** The first day on which a contact counts: that of the oldest judged period. */
    static LocalDate firstDay(Compliance compliance, ObligationState standing) {
        return standing.current().plus(-standing.periodsDue()).first();
    }

    private static boolean fits(Policy.Obligation obligation, Visit visit) {
        return obligation.role() == visit.role() && obligation.channel() == visit.channel();
    }

    private static Reason reason(Visit visit, CustomerObligations duties, LocalDate asOf) {
        if (visit.date().isAfter(asOf)) {
            return Reason.AFTER;
        }
        if (!duties.haveBegunBy(asOf)) {
            return Reason.NOT_BEGUN;
        }
        List<Policy.Obligation> obligations = duties.obligations();
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

    /** How many contacts there are in all. */
    int size() {
        return all.size();
    }

    /** The contacts of a period, up to the day of the report, that count for an obligation. */
    List<Visit> in(Policy.Obligation obligation, JudgedPeriod period) {
        return between(obligation, period.period().first(), period.period().last());
    }

    /** The contacts that fit an obligation, from one day to another, but not later than the day of the report. */
    List<Visit> between(Policy.Obligation obligation, LocalDate first, LocalDate last) {
        return all.stream()
                .filter(visit -> fits(obligation, visit)
                        && !visit.date().isBefore(first)
                        && !visit.date().isAfter(last)
                        && !visit.date().isAfter(asOf))
                .toList();
    }

    /** Those that do not count for a reason, by a role and channel. */
    List<Visit> others(Reason reason, Role role, Channel channel) {
        return others.stream()
                .filter(each -> each.reason() == reason
                        && each.visit().role() == role
                        && each.visit().channel() == channel)
                .map(Uncounted::visit)
                .toList();
    }
}
