package crm.contact;

import crm.base.Parallel;
import crm.policy.Period;
import crm.policy.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How all obligations stand on a day: what was owed against what was done. Immutable. */
public final class Compliance {

    private final Duties duties;
    private final ContactLedger ledger;
    private final LocalDate from;
    private final Map<Period, CalendarPeriod> current = new EnumMap<>(Period.class);
    private final Map<Period, Integer> firstFrom = new EnumMap<>(Period.class);
    private final List<ObligationState> standings;

    private Compliance(ContactLedger ledger) {
        this.duties = ledger.duties();
        this.ledger = ledger;
        this.from = duties.dates().from(ledger.firstVisit());
        for (Period every : Period.values()) {
            current.put(every, CalendarPeriod.of(every, duties.dates().asOf()));
            firstFrom.put(every, JudgedDates.firstFrom(every, from));
        }
        ObligationStates judged = new ObligationStates(duties.owed(), current);
        Parallel.of(duties.owed().size(), (first, end) -> judge(judged, first, end));
        standings = judged;
    }

    private void judge(ObligationStates judged, int first, int end) {
        for (int customer = first; customer < end; customer++) {
            CustomerDuties each = duties.owed().get(customer);
            for (int place = 0; place < each.obligations().size(); place++) {
                judged.keep(customer, judge(each, place));
            }
        }
    }

    /**
     * Judges every obligation.
     *
     * @param ledger not added to any more
     */
    public static Compliance of(ContactLedger ledger) {
        return new Compliance(ledger);
    }

    /** What is owed to whom. */
    public Duties duties() {
        return duties;
    }

    /** The day of the report. */
    public LocalDate asOf() {
        return duties.dates().asOf();
    }

    /** Closed periods that begin before this day are not judged. */
    public LocalDate from() {
        return from;
    }

    /** Every obligation, in the order of the customers and of the policy; each made when it is asked for. */
    public List<ObligationState> standings() {
        return standings;
    }

    /** Whether any obligation is overdue. */
    public boolean isAnythingOverdue() {
        return standings.stream().anyMatch(standing -> standing.status() == Status.OVERDUE);
    }

    private ObligationState judge(CustomerDuties customer, int place) {
        ObligationCounts tally = ledger.of(customer.customer(), place);
        CalendarPeriod now = current(customer.obligations().get(place));
        Timeline timeline = timeline(customer, place);
        int periodsDue = Math.max(0, timeline.closed());
        int periodsMet = 0;
        // The latest period that had what it asked for, which is never nothing; behind the oldest if none had.
        int lastMet = periodsDue + 1;
        for (int ago = tally == ObligationCounts.NONE ? 0 : periodsDue; ago > 0; ago--) {
            if (tally.count(ago) >= timeline.required(ago)) {
                periodsMet++;
                lastMet = ago;
            }
        }
        int required = timeline.required(0);
        int done = tally.count(0);
        int missed = done >= required ? 0 : lastMet - 1;
        return new ObligationState(
                customer,
                place,
                now,
                required,
                done,
                Status.of(required, done, missed),
                missed,
                missed == 0
                        ? 0
                        : (int) (asOf().toEpochDay() - now.plus(-missed).last().toEpochDay()),
                tally.latest(),
                periodsDue,
                periodsMet);
    }

    /** The judged periods of an obligation, oldest first, the current one last. */
    public List<JudgedPeriod> periods(ObligationState standing) {
        ObligationCounts tally = ledger.of(standing.customer(), standing.place());
        Timeline timeline = timeline(standing.duties(), standing.place());
        List<JudgedPeriod> periods = new ArrayList<>();
        for (int ago = Math.max(0, timeline.closed()); ago >= 0; ago--) {
            CalendarPeriod period = standing.current().plus(-ago);
            periods.add(new JudgedPeriod(period, ago > 0, timeline.asked(period), tally.count(ago)));
        }
        return List.copyOf(periods);
    }

    private Timeline timeline(CustomerDuties customer, int place) {
        Policy.Obligation obligation = customer.obligations().get(place);
        return new Timeline(customer, obligation, firstFrom.getOrDefault(obligation.every(), 0), current(obligation));
    }

    private CalendarPeriod current(Policy.Obligation obligation) {
        CalendarPeriod period = current.get(obligation.every());
        if (period == null) {
            throw new IllegalStateException("no current " + obligation.every());
        }
        return period;
    }
}
