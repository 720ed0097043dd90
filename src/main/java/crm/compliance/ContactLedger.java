package crm.compliance;

import crm.policy.Period;
import crm.policy.Policy;
import crm.record.Customer;
import crm.record.Visit;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Visits counted for the obligations that they fulfil. A fold: any order and any split of the visits gives the same
 * counts, and the memory grows with customers, obligations and judged periods, not with visits. Not thread-safe: each
 * thread folds its own, and they are merged.
 */
public final class ContactLedger {

    private final Duties duties;
    private final LocalDate asOf;

    /** For each length of period the number of the current one, and how many before it can be judged. */
    private final Map<Period, Integer> current = new EnumMap<>(Period.class);

    private final Map<Period, Integer> reach = new EnumMap<>(Period.class);

    /** By {@link Customer#index}; null for those who are not judged. */
    private final @Nullable Account[] accounts;

    private @Nullable LocalDate firstVisit;

    /** Nothing counted so far. */
    public ContactLedger(Duties duties) {
        this.duties = duties;
        this.asOf = duties.dates().asOf();
        for (Period every : Period.values()) {
            int now = CalendarPeriod.number(every, asOf);
            current.put(every, now);
            reach.put(every, now - JudgedDates.firstFrom(every, duties.dates().earliest()));
        }
        int size = 0;
        for (CustomerDuties each : duties.owed()) {
            size = Math.max(size, each.customer().index() + 1);
        }
        accounts = new Account[size];
        for (CustomerDuties each : duties.owed()) {
            accounts[each.customer().index()] = new Account(each.obligations());
        }
    }

    /** Counts one visit, unless it is later than the day of the report. */
    public void add(Visit visit) {
        LocalDate date = visit.date();
        if (date.isAfter(asOf)) {
            return;
        }
        firstVisit = earlier(firstVisit, date);
        int index = visit.customer().index();
        Account account = index < accounts.length ? accounts[index] : null;
        if (account == null) {
            return;
        }
        for (int place = 0; place < account.obligations.size(); place++) {
            Policy.Obligation obligation = account.obligations.get(place);
            if (obligation.role() == visit.role() && obligation.channel() == visit.channel()) {
                count(account.tally(place), obligation.every(), date);
            }
        }
    }

    private void count(Tally tally, Period every, LocalDate date) {
        tally.seen(date);
        int ago = current.getOrDefault(every, 0) - CalendarPeriod.number(every, date);
        if (ago == 0 || ago <= reach.getOrDefault(every, 0)) {
            tally.add(ago, 1);
        }
    }

    /** Adds all that was counted for the same duties elsewhere. */
    public void merge(ContactLedger other) {
        if (!duties.equals(other.duties)) {
            throw new IllegalArgumentException("the duties differ");
        }
        if (other.firstVisit != null) {
            firstVisit = earlier(firstVisit, other.firstVisit);
        }
        for (int index = 0; index < accounts.length; index++) {
            Account account = accounts[index];
            Account added = other.accounts[index];
            if (account != null && added != null) {
                account.merge(added);
            }
        }
    }

    private static LocalDate earlier(@Nullable LocalDate one, LocalDate other) {
        return one == null || other.isBefore(one) ? other : one;
    }

    /** The duties that the visits are counted for. */
    Duties duties() {
        return duties;
    }

    /** The day of the earliest visit to anybody, not later than that of the report; null if there is none. */
    @Nullable
    LocalDate firstVisit() {
        return firstVisit;
    }

    /** What was counted for one obligation of a customer, by its place among them; null: nothing. */
    @Nullable
    Tally of(Customer customer, int place) {
        Account account = accounts[customer.index()];
        return account == null ? null : account.tallies[place];
    }

    /** What was counted for one customer. */
    private static final class Account {

        private final List<Policy.Obligation> obligations;

        /** As the obligations; null where nothing was counted. */
        private final @Nullable Tally[] tallies;

        private Account(List<Policy.Obligation> obligations) {
            this.obligations = obligations;
            this.tallies = new Tally[obligations.size()];
        }

        private Tally tally(int place) {
            Tally tally = tallies[place];
            if (tally == null) {
                tally = new Tally();
                tallies[place] = tally;
            }
            return tally;
        }

        private void merge(Account other) {
            for (int place = 0; place < tallies.length; place++) {
                Tally added = other.tallies[place];
                if (added != null) {
                    tally(place).merge(added);
                }
            }
        }
    }
}
