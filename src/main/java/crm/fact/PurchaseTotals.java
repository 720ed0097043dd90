package crm.fact;

import crm.record.Customer;
import crm.record.PurchaseCounter;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Purchases added up by customer, over the twelve months that a rating may look at. A fold: any order and any split of
 * the records gives the same totals, and the memory grows with the customers, not with the records. Not thread-safe:
 * each thread folds its own, and they are merged.
 *
 * <p>Months need no sums of their own: the window ends in the last month that has a record, so every record of the
 * twelve months lies in it.
 */
public final class PurchaseTotals implements PurchaseCounter<PurchaseTotals> {

    private final RatingWindow widest;
    private final int width;
    private boolean given;
    private int months;
    private @Nullable PurchaseSums[] sums = new PurchaseSums[0];

    /** No purchases so far. The window is {@link RatingWindow#upTo} the day of the rating. */
    public PurchaseTotals(RatingWindow widest) {
        this.widest = widest;
        this.width = widest.months();
    }

    /** Counts one record; one outside the twelve months counts only as given. */
    @Override
    public void count(int customer, int month, BigDecimal ourTons, @Nullable BigDecimal totalTons) {
        given = true;
        int index = widest.indexOf(month);
        if (index >= 0 && index < width) {
            months |= 1 << index;
            sumsOf(customer).add(index, ourTons, totalTons);
        }
    }

    @Override
    public PurchaseTotals fork() {
        return new PurchaseTotals(widest);
    }

    /** Adds all that was added to another fold of the same window. */
    @Override
    public void merge(PurchaseTotals other) {
        if (!widest.equals(other.widest)) {
            throw new IllegalArgumentException("windows differ: " + widest + " and " + other.widest);
        }
        given |= other.given;
        months |= other.months;
        if (sums.length < other.sums.length) {
            sums = Arrays.copyOf(sums, other.sums.length);
        }
        for (int i = 0; i < other.sums.length; i++) {
            PurchaseSums mine = sums[i];
            PurchaseSums added = other.sums[i];
            if (mine == null) {
                sums[i] = added; // the other is not used any more
            } else if (added != null) {
                mine.add(added);
            }
        }
    }

    /** Whether any purchase was recorded at all, in whatever month: an empty file gives none. */
    public boolean given() {
        return given;
    }

    /** The twelve months that were asked for. */
    public RatingWindow widest() {
        return widest;
    }

    /**
     * The rating window: the end of the twelve months is brought forward to the last month that any record within them
     * has, the start stays. All twelve where there is no record.
     */
    public RatingWindow window() {
        return months == 0 ? widest : widest.shortenedTo(Integer.SIZE - Integer.numberOfLeadingZeros(months));
    }

    /** What a customer bought in the window; null if it has no record there. */
    public @Nullable CustomerPurchases of(Customer customer) {
        int index = customer.index();
        PurchaseSums own = index < sums.length ? sums[index] : null;
        return own == null
                ? null
                : new CustomerPurchases(
                        widest.first().plusMonths(Integer.numberOfTrailingZeros(own.months)),
                        Integer.bitCount(own.months),
                        own.ours,
                        own.total,
                        own.oursOfTotal);
    }

    private PurchaseSums sumsOf(int customer) {
        if (customer >= sums.length) {
            sums = Arrays.copyOf(sums, Math.max(customer + 1, sums.length + sums.length / 2 + 16));
        }
        PurchaseSums own = sums[customer];
        if (own == null) {
            own = new PurchaseSums();
            sums[customer] = own;
        }
        return own;
    }

    /** The running totals of one customer. */
    private static final class PurchaseSums {

        /** A bit for each month of the window that has a record. */
        private int months;

        private BigDecimal ours = BigDecimal.ZERO;
        private @Nullable BigDecimal total;
        private BigDecimal oursOfTotal = BigDecimal.ZERO;

        private void add(int month, BigDecimal ourTons, @Nullable BigDecimal totalTons) {
            months |= 1 << month;
            ours = ours.add(ourTons);
            if (totalTons != null) {
                addTotal(totalTons, ourTons);
            }
        }

        private void add(PurchaseSums other) {
            months |= other.months;
            ours = ours.add(other.ours);
            if (other.total != null) {
                addTotal(other.total, other.oursOfTotal);
            }
        }

        private void addTotal(BigDecimal totalTons, BigDecimal ourTons) {
            total = total == null ? totalTons : total.add(totalTons);
            oursOfTotal = oursOfTotal.add(ourTons);
        }
    }

    /**
     * What one customer bought in the rating window; it has at least one record there. Immutable.
     *
     * @param firstMonth the month of its first record in the window
     * @param monthsWithRecords in how many months it has records, from 1 on
     * @param ourTons tonnes of ours
     * @param totalTons tonnes from all makers, over the records that say; null: none does
     * @param ourTonsOfTotal tonnes of ours, over the records that say the total
     */
    public record CustomerPurchases(
            YearMonth firstMonth,
            int monthsWithRecords,
            BigDecimal ourTons,
            @Nullable BigDecimal totalTons,
            BigDecimal ourTonsOfTotal) {}
}
