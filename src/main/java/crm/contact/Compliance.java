package crm.contact;

import crm.base.Parallel;
import crm.contact.ContactCounter.Counts;
import crm.contact.ObligationState.Status;
import crm.policy.Period;
import crm.policy.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How all obligations stand on a day: what was owed against what was done. Immutable. */
public final class Compliance {

    private final ContactCounter counter;
    private final Obligations obligations;
    private final LocalDate from;

    /** By {@link Period}: the number of the first period that begins on the first judged day or later. */
    private final int[] firstFrom = new int[Period.values().length];

    private final ObligationStates states;

    private Compliance(ContactCounter counter) {
        this.counter = counter;
        this.obligations = counter.obligations();
        this.from = obligations.dates().from(counter.firstVisit());
        for (Period every : Period.values()) {
            firstFrom[every.ordinal()] = JudgedDates.firstFrom(every, from);
        }
        List<CustomerObligations> owed = obligations.byCustomer();
        states = new ObligationStates(owed, counter.periods());
        Parallel.forEach(owed.size(), customer -> {
            for (int place = 0; place < owed.get(customer).obligations().size(); place++) {
                states.keep(customer, judge(owed.get(customer), place));
            }
        });
    }

    /**
     * Judges every obligation.
     *
     * @param counter does not count any more
     */
    public static Compliance of(ContactCounter counter) {
        return new Compliance(counter);
    }

    /** What is owed to whom. */
    public Obligations obligations() {
        return obligations;
    }

    /** The day of the report. */
    public LocalDate asOf() {
        return obligations.dates().asOf();
    }

    /** Closed periods that begin before this day are not judged. */
    public LocalDate from() {
        return from;
    }

    /** Every obligation, in the order of the customers and of the policy; each made when it is asked for. */
    public List<ObligationState> states() {
        return states;
    }

    /** Whether any obligation is overdue. */
    public boolean isAnythingOverdue() {
        return states.stream().anyMatch(state -> state.status() == Status.OVERDUE);
    }

    private ObligationState judge(CustomerObligations owed, int place) {
        JudgedPeriods judged = judgedPeriods(owed, place);
        Counts counts = counter.of(owed.customer(), place);
        int periodsDue = judged.closed();
        int periodsMet = 0;
        // How many periods ago the latest one was met; one more than are judged if none was.
        int lastMet = periodsDue + 1;
        for (int ago = periodsDue; counts != null && ago > 0; ago--) {
            if (counts.count(ago) >= judged.required(ago)) {
                periodsMet++;
                lastMet = ago;
            }
        }
        CalendarPeriod current =
                counter.periods().current(owed.obligations().get(place).every());
        int required = judged.required(0);
        int done = counts == null ? 0 : counts.count(0);
        int missed = done >= required ? 0 : lastMet - 1;
        long daysOverdue = missed == 0
                ? 0
                : asOf().toEpochDay() - current.plus(-missed).last().toEpochDay();
        return new ObligationState(
                owed,
                place,
                current,
                required,
                done,
                missed,
                (int) daysOverdue,
                counts == null ? null : counts.latest(),
                periodsDue,
                periodsMet);
    }

    /** The judged periods of an obligation, oldest first, the current one last. */
    public List<JudgedPeriod> periods(ObligationState state) {
        JudgedPeriods judged = judgedPeriods(state.owed(), state.place());
        Counts counts = counter.of(state.customer(), state.place());
        List<JudgedPeriod> periods = new ArrayList<>();
        for (int ago = judged.closed(); ago >= 0; ago--) {
            CalendarPeriod period = state.current().plus(-ago);
            int done = counts == null ? 0 : counts.count(ago);
            periods.add(new JudgedPeriod(period, ago > 0, judged.required(period), done));
        }
        return List.copyOf(periods);
    }

    private JudgedPeriods judgedPeriods(CustomerObligations owed, int place) {
        Policy.Obligation obligation = owed.obligations().get(place);
        Period every = obligation.every();
        return new JudgedPeriods(
                obligation,
                owed.begins(),
                firstFrom[every.ordinal()],
                counter.periods().current(every));
    }
}
