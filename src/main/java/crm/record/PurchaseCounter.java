package crm.record;

import java.math.BigDecimal;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;

/**
 * Counts purchases.
 *
 * @param <T> itself
 */
public interface PurchaseCounter<T extends PurchaseCounter<T>> extends Counter<T> {

    /**
     * Counts one purchase.
     *
     * @param customer the {@link Customer#index} of who bought
     * @param month when, as {@link ChronoField#PROLEPTIC_MONTH} has it
     * @param ourTons tonnes of ours
     * @param totalTons tonnes from all makers; null: not known
     */
    void count(int customer, int month, BigDecimal ourTons, @Nullable BigDecimal totalTons);

    /** Counts one purchase. */
    default void count(Purchase purchase) {
        int month = (int) purchase.month().getLong(ChronoField.PROLEPTIC_MONTH);
        count(purchase.customer().index(), month, purchase.ourTons(), purchase.totalTons());
    }
}
