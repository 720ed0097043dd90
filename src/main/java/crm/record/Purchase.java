package crm.record;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What a customer bought in a month; several records of a month add up. Immutable.
 *
 * @param customer who bought
 * @param month when
 * @param totalTons tonnes from all makers, from 0 on; null: not known
 * @param ourTons tonnes of ours, from 0 on and not above a known total
 * @param product null if blank
 * @param brand null if blank
 */
public record Purchase(
        Customer customer,
        YearMonth month,
        @Nullable BigDecimal totalTons,
        BigDecimal ourTons,
        @Nullable String product,
        @Nullable String brand) {}
