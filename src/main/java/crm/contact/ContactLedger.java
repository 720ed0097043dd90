package crm.contact;

import crm.policy.Policy;
import crm.record.Channel;
import crm.record.Customer;
import crm.record.Role;
import crm.record.VisitCounter;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Visits counted for the obligations that they fulfil. The memory grows with customers, obligations and judged periods,
 * not with visits: an int for each obligation of a customer that was visited, and a byte for each of its periods.
 */
public final class ContactLedger implements VisitCounter<ContactLedger> {

    private static final int NO_VISIT = Integer.MAX_VALUE;

    private final Duties duties;
    private final int asOf;
    private final PeriodsByDay periods;

    /** By {@link Customer#index}; null for those who are not judged. */
    private final @Nullable CounterLayout[] layouts;

    /** By the same; null for those of whom nothing was counted. */
    private final int[][] blocks;

    private final LargeCounts overflow = new LargeCounts();
    private int firstVisit = NO_VISIT;
    /** Written and never read: what is looked at must not be looked at for nothing. */
    @SuppressWarnings("UnusedVariable")
    private int seen;

    /** Nothing counted so far. */
    public ContactLedger(Duties duties) {
        this(duties, new PeriodsByDay(duties.dates()));
    }

    private ContactLedger(Duties duties, PeriodsByDay periods) {
        this(duties, periods, layouts(duties, periods));
    }

    private ContactLedger(Duties duties, PeriodsByDay periods, @Nullable CounterLayout[] layouts) {
        this.duties = duties;
        this.asOf = (int) duties.dates().asOf().toEpochDay();
        this.periods = periods;
        this.layouts = layouts;
        this.blocks = new int[layouts.length][];
    }

    private static @Nullable CounterLayout[] layouts(Duties duties, PeriodsByDay periods) {
        int size = 0;
        for (CustomerDuties each : duties.owed()) {
            size = Math.max(size, each.customer().index() + 1);
        }
        @Nullable CounterLayout[] layouts = new CounterLayout[size];
        IdentityHashMap<List<Policy.Obligation>, CounterLayout> made =
                new IdentityHashMap<>(); // each class has one list
        for (CustomerDuties each : duties.owed()) {
            layouts[each.customer().index()] =
                    made.computeIfAbsent(each.obligations(), obligations -> new CounterLayout(obligations, periods));
        }
        return layouts;
    }

    @Override
    public ContactLedger fork() {
        return new ContactLedger(duties, periods, layouts);
    }

    /** ByteCounters one visit, unless it is later than the day of the report. */
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
            int[] block = block(customer, layout);
            block[place] = Math.max(block[place], day + ByteCounters.DAY_ZERO);
            int ago = day < periods.first() ? -1 : layout.ago(place)[day - periods.first()];
            if (ago >= 0) {
                add(customer, block, layout.slot(place) + ago, 1);
            }
        }
    }

    /** Looks at the blocks one after the other, none of which waits for another: the processor fetches several at once. */
    @Override
    public void prepare(int[] customers, int from, int to) {
        int all = 0;
        for (int i = from; i < to; i++) {
            int customer = customers[i];
            int @Nullable [] block = customer < blocks.length ? blocks[customer] : null;
            all ^= block == null ? 0 : block[0];
        }
        seen = all;
    }

    private int[] block(int customer, CounterLayout layout) {
        int @Nullable [] block = blocks[customer];
        if (block == null) {
            block = new int[layout.size()];
            blocks[customer] = block;
        }
        return block;
    }

    private void add(int customer, int[] block, int number, int more) {
        int fits = Math.min(more, ByteCounters.MOST - ByteCounters.get(block, number));
        ByteCounters.add(block, number, fits);
        if (fits < more) {
            overflow.add(customer, number, more - fits);
        }
    }

    /** Adds all that was counted for the same duties elsewhere, where nothing is counted any more. */
    @Override
    public void merge(ContactLedger other) {
        if (layouts != other.layouts && !duties.equals(other.duties)) {
            throw new IllegalArgumentException("the duties differ");
        }
        firstVisit = Math.min(firstVisit, other.firstVisit);
        for (int customer = 0; customer < blocks.length; customer++) {
            int @Nullable [] added = other.blocks[customer];
            CounterLayout layout = layouts[customer];
            if (added != null && layout != null) {
                int @Nullable [] block = blocks[customer];
                if (block == null) {
                    blocks[customer] = added;
                } else {
                    merge(customer, layout, block, added);
                }
            }
        }
        overflow.addAll(other.overflow);
    }

    private void merge(int customer, CounterLayout layout, int[] block, int[] added) {
        int obligations = layout.obligations().size();
        for (int place = 0; place < obligations; place++) {
            block[place] = Math.max(block[place], added[place]);
        }
        for (int i = obligations; i < block.length; i++) {
            if (added[i] == 0) {
                continue;
            }
            for (int number = i * Integer.BYTES; number < (i + 1) * Integer.BYTES; number++) {
                add(customer, block, number, ByteCounters.get(added, number));
            }
        }
    }

    /** The duties that the visits are counted for. */
    Duties duties() {
        return duties;
    }

    /** The day of the earliest visit to anybody, not later than that of the report; null if there is none. */
    @Nullable
    LocalDate firstVisit() {
        return firstVisit == NO_VISIT ? null : LocalDate.ofEpochDay(firstVisit);
    }

    /** What was counted for one obligation of a customer, by its place among them. */
    ObligationCounts of(Customer customer, int place) {
        int index = customer.index();
        int @Nullable [] block = index < blocks.length ? blocks[index] : null;
        CounterLayout layout = index < layouts.length ? layouts[index] : null;
        return block == null || layout == null
                ? ObligationCounts.NONE
                : new ObligationCounts(block, index, place, layout.slot(place), layout.periods(place), overflow);
    }
}
