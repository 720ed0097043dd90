package crm.fact;

import crm.record.PurchaseCounter;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Totals of several windows that see the same purchases.
 *
 * @param all of the windows
 */
public record SeveralTotals(List<PurchaseTotals> all) implements PurchaseCounter<SeveralTotals> {

    @Override
    public void count(int customer, int month, BigDecimal ourTons, @Nullable BigDecimal totalTons) {
        for (PurchaseTotals each : all) {
            each.count(customer, month, ourTons, totalTons);
        }
    }

    @Override
    public SeveralTotals fork() {
        return new SeveralTotals(all.stream().map(PurchaseTotals::fork).toList());
    }

    @Override
    public void merge(SeveralTotals other) {
        for (int i = 0; i < all.size(); i++) {
            all.get(i).merge(other.all.get(i));
        }
    }
}
