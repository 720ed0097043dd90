package crm.contact;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * The states of all obligations, in the order of the customers and of the policy, in little memory: eight ints are kept of
 * each, and an {@link ObligationState} is made of them each time it is asked for. Threads may keep different ones at once.
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

    private final List<CustomerObligations> owed;
    private final PeriodsByDay periods;

    /** By the place of a customer, how many obligations there are towards those before it; last, how many in all. */
    private final int[] starts;

    /** The figures of an obligation lie together, for lists are walked in many orders. */
    private final int[] figures;

    /**
     * None of them kept yet.
     *
     * @param periods tell in which period of each length the day of the report lies
     */
    ObligationStates(List<CustomerObligations> owed, PeriodsByDay periods) {
        this.owed = owed;
        this.periods = periods;
        starts = new int[owed.size() + 1];
        int customer = 0;
        for (CustomerObligations each : owed) {
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
    void keep(int customer, ObligationState state) {
        int at = FIGURES * (starts[customer] + state.place());
        LocalDate lastContact = state.lastContact();
        figures[at + CUSTOMER] = customer;
        figures[at + REQUIRED] = state.required();
        figures[at + DONE] = state.done();
        figures[at + MISSED] = state.missedInARow();
        figures[at + DAYS_OVERDUE] = state.daysOverdue();
        figures[at + LAST_CONTACT] = lastContact == null ? NEVER : (int) lastContact.toEpochDay();
        figures[at + PERIODS_DUE] = state.periodsDue();
        figures[at + PERIODS_MET] = state.periodsMet();
    }

    @Override
    public ObligationState get(int index) {
        int at = FIGURES * index;
        int customer = figures[at + CUSTOMER];
        int place = index - starts[customer];
        CustomerObligations owedTo = owed.get(customer);
        int lastContact = figures[at + LAST_CONTACT];
        return new ObligationState(
                owedTo,
                place,
                periods.current(owedTo.obligations().get(place).every()),
                figures[at + REQUIRED],
                figures[at + DONE],
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
