package crm.work;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer bought. Immutable.
 *
 * @param months in order, without a gap
 * @param products the varieties that were bought in them, sorted
 * @param brands the brands that were bought in them, sorted
 */
public record PurchaseHistory(List<Month> months, List<String> products, List<String> brands) {

    /**
     * One month. Immutable.
     *
     * @param month which
     * @param ourTons tonnes of ours; null: no record
     * @param totalTons tonnes from all makers, over the records that say; null: none does
     */
    public record Month(
            YearMonth month,
            @Nullable BigDecimal ourTons,
            @Nullable BigDecimal totalTons) {}
}
