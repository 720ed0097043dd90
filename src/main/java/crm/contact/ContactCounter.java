package crm.contact;

import crm.policy.Policy;
import crm.record.Channel;
import crm.record.Customer;
import crm.record.Role;
import crm.record.VisitCounter;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts, for each obligation, the visits and calls that fulfil it, period by period. The memory grows with customers,
 * obligations and judged periods, not with visits: an int for each obligation of a customer that was visited, and a byte
 * for each of its periods.
 */
public final class ContactCounter implements VisitCounter<ContactCounter> {

    private static final int NO_VISIT = Integer.MAX_VALUE;

    private final Obligations obligations;
    private final int asOf;
    private final PeriodsByDay periods;

    /** By {@link Customer#index}; null for those who are not judged. */
    private final @Nullable CounterLayout[] layouts;

    /** By the same, as the layout says; null for those of whom nothing was counted. */
    private final int[][] counts;

    /** What is counted beyond {@link CounterLayout#MOST}, by customer and number of the count. */
    private final Map<Long, Integer> beyond = new HashMap<>();

    private int firstVisit = NO_VISIT;

    /** Written and never read, so that the compiler does not leave out the looking in {@link #prepare}. */
    @SuppressWarnings("UnusedVariable")
    private int seen;

    /** Nothing counted so far. */
    public ContactCounter(Obligations obligations) {
        this(obligations, new PeriodsByDay(obligations.dates()));
    }

    private ContactCounter(Obligations obligations, PeriodsByDay periods) {
        this(obligations, periods, layouts(obligations, periods));
    }

    private ContactCounter(Obligations obligations, PeriodsByDay periods, @Nullable CounterLayout[] layouts) {
        this.obligations = obligations;
        this.asOf = (int) obligations.dates().asOf().toEpochDay();
        this.periods = periods;
        this.layouts = layouts;
        this.counts = new int[layouts.length][];
    }

    private static @Nullable CounterLayout[] layouts(Obligations obligations, PeriodsByDay periods) {
        int size = 0;
        for (CustomerObligations each : obligations.byCustomer()) {
            size = Math.max(size, each.customer().index() + 1);
        }
        @Nullable CounterLayout[] layouts = new CounterLayout[size];
        // Each class has one list of obligations.
        IdentityHashMap<List<Policy.Obligation>, CounterLayout> byClass = new IdentityHashMap<>();
        for (CustomerObligations each : obligations.byCustomer()) {
            layouts[each.customer().index()] =
                    byClass.computeIfAbsent(each.obligations(), list -> new CounterLayout(list, periods));
        }
        return layouts;
    }

    @Override
    public ContactCounter fork() {
        return new ContactCounter(obligations, periods, layouts);
    }

    /** Counts one visit, unless it is later than the day of the report. */
    @Override
    public void count(int customer, int day, Role role, Channel channel) {
        if (day > asOf) {
            return;
        }
        firstVisit = Math.min(firstVisit, day);
        CounterLayout layout = customer < layouts.length ? layouts[customer] : null;
        if (layout == null) {
            return;
        }
        for (int place : layout.placesOf(role, channel)) {
            int[] own = countsOf(customer, layout);
            own[place] = Math.max(own[place], day + CounterLayout.DAY_ZERO);
            int ago = day < periods.first() ? -1 : layout.ago(place)[day - periods.first()];
            if (ago >= 0) {
                add(customer, own, layout.firstCount(place) + ago, 1);
            }
        }
    }

    /** Looks at the counts one after the other, none of which waits for another: the processor fetches several at once. */
    @Override
    public void prepare(int[] customers, int from, int to) {
        int all = 0;
        for (int i = from; i < to; i++) {
            int customer = customers[i];
            int @Nullable [] own = customer < counts.length ? counts[customer] : null;
            all ^= own == null ? 0 : own[0];
        }
        seen = all;
    }

    private int[] countsOf(int customer, CounterLayout layout) {
        int @Nullable [] own = counts[customer];
        if (own == null) {
            own = new int[layout.size()];
            counts[customer] = own;
        }
        return own;
    }

    private void add(int customer, int[] own, int number, int more) {
        int fits = Math.min(more, CounterLayout.MOST - CounterLayout.get(own, number));
        CounterLayout.add(own, number, fits);
        if (fits < more) {
            beyond.merge(key(customer, number), more - fits, Integer::sum);
        }
    }

    private static long key(int customer, int number) {
        return (long) customer << Integer.SIZE | number;
    }

    /** Adds all that was counted for the same obligations elsewhere, where nothing is counted any more. */
    @Override
    public void merge(ContactCounter other) {
        if (layouts != other.layouts && !obligations.equals(other.obligations)) {
            throw new IllegalArgumentException("counted for other obligations");
        }
        firstVisit = Math.min(firstVisit, other.firstVisit);
        for (int customer = 0; customer < counts.length; customer++) {
            int @Nullable [] added = other.counts[customer];
            CounterLayout layout = layouts[customer];
            if (added != null && layout != null) {
                int @Nullable [] own = counts[customer];
                if (own == null) {
                    counts[customer] = added;
                } else {
                    merge(customer, layout.obligations(), own, added);
                }
            }
        }
        other.beyond.forEach((key, more) -> beyond.merge(key, more, Integer::sum));
    }

    private void merge(int customer, int obligations, int[] own, int[] added) {
        for (int place = 0; place < obligations; place++) {
            own[place] = Math.max(own[place], added[place]);
        }
        for (int i = obligations; i < own.length; i++) {
            for (int number = i * Integer.BYTES; added[i] != 0 && number < (i + 1) * Integer.BYTES; number++) {
                add(customer, own, number, CounterLayout.get(added, number));
            }
        }
    }

    /** The obligations that the visits are counted for. */
    Obligations obligations() {
        return obligations;
    }

    /** The periods that are counted. */
    PeriodsByDay periods() {
        return periods;
    }

    /** The day of the earliest visit to anybody, not later than that of the report; null if there is none. */
    @Nullable
    LocalDate firstVisit() {
        return firstVisit == NO_VISIT ? null : LocalDate.ofEpochDay(firstVisit);
    }

    /** What was counted for one obligation of a customer, by its place among them; null: nothing of the customer. */
    @Nullable
    Counts of(Customer customer, int place) {
        int index = customer.index();
        int @Nullable [] own = index < counts.length ? counts[index] : null;
        CounterLayout layout = index < layouts.length ? layouts[index] : null;
        return own == null || layout == null
                ? null
                : new Counts(own, index, place, layout.firstCount(place), layout.periods(place));
    }

    /** The contacts that were counted for one obligation of a customer. */
    final class Counts {

        private final int[] own;
        private final int customer;
        private final int place;
        private final int firstCount;
        private final int periods;

        private Counts(int[] own, int customer, int place, int firstCount, int periods) {
            this.own = own;
            this.customer = customer;
            this.place = place;
            this.firstCount = firstCount;
            this.periods = periods;
        }

        /** How many there are in the period that lies so many before the current one. */
        int count(int ago) {
            if (ago >= periods) {
                return 0;
            }
            int count = CounterLayout.get(own, firstCount + ago);
            return count < CounterLayout.MOST ? count : count + beyond.getOrDefault(key(customer, firstCount + ago), 0);
        }

        /** The day of the latest; null if there was none. */
        @Nullable
        LocalDate latest() {
            return own[place] == 0 ? null : LocalDate.ofEpochDay(own[place] - CounterLayout.DAY_ZERO);
        }
    }
}
