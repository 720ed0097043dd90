package crm.contact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The contacts that count for one obligation: how many in each period, from the current one back, and the latest. Looks
 * into a {@link ContactLedger}; nothing is added any more.
 */
final class ObligationCounts {

    /** Nothing counted. */
    static final ObligationCounts NONE = new ObligationCounts(new int[0], 0, 0, 0, 0, null);

    private final int[] block;
    private final int customer;
    private final int latest;
    private final int slot;
    private final int periods;
    private final @Nullable LargeCounts overflow;

    /**
     * A tally.
     *
     * @param block all that was counted of a customer
     * @param latest the place of the latest day in it
     * @param slot the first of the counts, one for each period
     * @param periods how many periods are counted
     * @param overflow what did not fit into the block
     */
    ObligationCounts(int[] block, int customer, int latest, int slot, int periods, @Nullable LargeCounts overflow) {
        this.block = block;
        this.customer = customer;
        this.latest = latest;
        this.slot = slot;
        this.periods = periods;
        this.overflow = overflow;
    }

    /** How many contacts there are in the period that lies so many before the current one. */
    int count(int ago) {
        if (ago >= periods) {
            return 0;
        }
        int count = ByteCounters.get(block, slot + ago);
        return count < ByteCounters.MOST || overflow == null ? count : count + overflow.of(customer, slot + ago);
    }

    /** The day of the latest contact; null if there was none. */
    @Nullable
    LocalDate latest() {
        return block.length == 0 || block[latest] == 0
                ? null
                : LocalDate.ofEpochDay(block[latest] - ByteCounters.DAY_ZERO);
    }
}
