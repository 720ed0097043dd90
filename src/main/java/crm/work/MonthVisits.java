package crm.work;

import crm.contact.ContactLedger;
import crm.contact.Duties;
import crm.record.Channel;
import crm.record.Customer;
import crm.record.Role;
import crm.record.VisitCounter;
import java.time.YearMonth;

/** Visits counted for the obligations that they fulfil, and those of one month by customer. */
final class MonthVisits implements VisitCounter<MonthVisits> {

    private final int first;
    private final int last;
    private final ContactLedger ledger;
    private final int[] visits;
    private final int[] calls;

    /**
     * Nothing counted so far.
     *
     * @param duties as of the day as of which the month is added up; later visits do not count
     * @param customers how many customers there are
     */
    MonthVisits(YearMonth month, Duties duties, int customers) {
        this(
                (int) month.atDay(1).toEpochDay(),
                (int) MonthFold.dayOf(month, duties.dates().asOf()).toEpochDay(),
                new ContactLedger(duties),
                customers);
    }

    private MonthVisits(int first, int last, ContactLedger ledger, int customers) {
        this.first = first;
        this.last = last;
        this.ledger = ledger;
        this.visits = new int[customers];
        this.calls = new int[customers];
    }

    @Override
    public void count(int customer, int day, Role role, Channel channel) {
        ledger.count(customer, day, role, channel);
        if (day >= first && day <= last) {
            (channel == Channel.VISIT ? visits : calls)[customer]++;
        }
    }

    @Override
    public void prepare(int[] of, int from, int to) {
        ledger.prepare(of, from, to);
    }

    @Override
    public MonthVisits fork() {
        return new MonthVisits(first, last, ledger.fork(), visits.length);
    }

    @Override
    public void merge(MonthVisits other) {
        ledger.merge(other.ledger);
        for (int i = 0; i < visits.length; i++) {
            visits[i] += other.visits[i];
            calls[i] += other.calls[i];
        }
    }

    /** What was counted for obligations. */
    ContactLedger ledger() {
        return ledger;
    }

    /** How many visits a customer had in the month. */
    int visits(Customer customer) {
        return visits[customer.index()];
    }

    /** How many calls it had. */
    int calls(Customer customer) {
        return calls[customer.index()];
    }
}
