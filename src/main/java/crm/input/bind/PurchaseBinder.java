package crm.input.bind;

import crm.field.PurchaseFields;
import crm.problem.Fault;
import crm.record.Customer;
import crm.record.Purchase;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Makes purchases of rows. */
public final class PurchaseBinder {

    private PurchaseBinder() {}

    /** The record of a row; null where the row is bad, or names somebody who is. */
    public static @Nullable Purchase bind(Row row, CustomerNames names) {
        Customer customer = names.of(row, PurchaseFields.CUSTOMER_ID, PurchaseFields.CUSTOMER, true);
        YearMonth month = row.get(PurchaseFields.MONTH);
        BigDecimal total = row.get(PurchaseFields.TOTAL_TONS);
        BigDecimal ours = row.get(PurchaseFields.OUR_TONS);
        String product = row.get(PurchaseFields.PRODUCT);
        String brand = row.get(PurchaseFields.BRAND);
        if (total != null && ours != null && ours.compareTo(total) > 0) {
            row.report(PurchaseFields.OUR_TONS, Fault.OUR_TONS_ABOVE_TOTAL, plain(ours), plain(total));
            total = null;
        }
        if (customer == null || month == null || ours == null || row.isBad()) {
            return null;
        }
        return new Purchase(customer, month, total, ours, product, brand);
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
