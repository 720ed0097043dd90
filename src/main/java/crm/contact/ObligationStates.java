package crm.contact;

import crm.policy.Period;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;

/**
 * How all obligations stand, in the order of the customers and of the policy. Their figures are kept, and a
 * {@link ObligationState} is made of them each time it is asked for: a million obligations take 32 MB. Threads may keep
 * different ones at once; when all are kept nothing changes any more.
 */
final class ObligationStates extends AbstractList<ObligationState> implements RandomAccess {

    // Places among the figures of an obligation.
    private static final int CUSTOMER = 0;
    private static final int REQUIRED = 1;
    private static final int DONE = 2;
    private static final int MISSED = 3;
    private static final int DAYS_OVERDUE = 4;
    private static final int LAST_CONTACT = 5;
    private static final int PERIODS_DUE = 6;
    private static final int PERIODS_MET = 7;
    private static final int FIGURES = 8;

    private static final int NEVER = Integer.MIN_VALUE;

    private final List<CustomerDuties> owed;
    private final Map<Period, CalendarPeriod> current;

    /** By the place of a customer, how many obligations there are towards those before it; last, how many in all. */
    private final int[] starts;

    /** The figures of an obligation lie together, for lists are walked in many orders. */
    private final int[] figures;

    /**
     * None of them kept yet.
     *
     * @param current the period of each length in which the day of the report lies
     */
    ObligationStates(List<CustomerDuties> owed, Map<Period, CalendarPeriod> current) {
        this.owed = owed;
        this.current = current;
        starts = new int[owed.size() + 1];
        int customer = 0;
        for (CustomerDuties each : owed) {
            starts[customer + 1] = starts[customer] + each.obligations().size();
            customer++;
        }
        figures = new int[Math.multiplyExact(FIGURES, size())];
    }

    /**
     * Keeps how an obligation stands.
     *
     * @param customer the place of its customer
     */
    void keep(int customer, ObligationState standing) {
        int at = FIGURES * (starts[customer] + standing.place());
        LocalDate lastContact = standing.lastContact();
        figures[at + CUSTOMER] = customer;
        figures[at + REQUIRED] = standing.required();
        figures[at + DONE] = standing.done();
        figures[at + MISSED] = standing.missedInARow();
        figures[at + DAYS_OVERDUE] = standing.daysOverdue();
        figures[at + LAST_CONTACT] = lastContact == null ? NEVER : (int) lastContact.toEpochDay();
        figures[at + PERIODS_DUE] = standing.periodsDue();
        figures[at + PERIODS_MET] = standing.periodsMet();
    }

    @Override
    public ObligationState get(int index) {
        int at = FIGURES * index;
        int customer = figures[at + CUSTOMER];
        int place = index - starts[customer];
        CustomerDuties duties = owed.get(customer);
        CalendarPeriod period = current.get(duties.obligations().get(place).every());
        if (period == null) {
            throw new IllegalStateException("no current period");
        }
        int lastContact = figures[at + LAST_CONTACT];
        return new ObligationState(
                duties,
                place,
                period,
                figures[at + REQUIRED],
                figures[at + DONE],
                Status.of(figures[at + REQUIRED], figures[at + DONE], figures[at + MISSED]),
                figures[at + MISSED],
                figures[at + DAYS_OVERDUE],
                lastContact == NEVER ? null : LocalDate.ofEpochDay(lastContact),
                figures[at + PERIODS_DUE],
                figures[at + PERIODS_MET]);
    }

    @Override
    public int size() {
        return starts[owed.size()];
    }
}
