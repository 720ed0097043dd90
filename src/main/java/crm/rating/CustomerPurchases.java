package crm.rating;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

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
