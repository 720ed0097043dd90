package crm.input.bind;

import crm.field.PurchaseFields;
import crm.input.LoadOptions;
import crm.input.csv.CsvFile;
import crm.record.Customer;
import crm.record.Purchase;
import crm.record.PurchaseCounter;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Reads purchases that are counted and not kept.
 *
 * @param <C> what counts them
 */
public final class PurchaseReading<C extends PurchaseCounter<C>> extends CountedReading<Purchase, C> {

    private final CustomerNames names;
    private final CustomerLookup lookup;

    /**
     * A reading.
     *
     * @param lookup of the customers
     * @param wanted those whose purchases are wanted whole as well
     */
    public PurchaseReading(
            LoadOptions options, RecordIndex<Customer> customers, CustomerLookup lookup, Collection<Customer> wanted) {
        super(options, PurchaseFields.KIND, customers, wanted);
        this.names = new CustomerNames(customers, options.rejects() != null);
        this.lookup = lookup;
    }

    @Override
    @Nullable
    Purchase bind(Row row) {
        return PurchaseBinder.bind(row, names);
    }

    @Override
    void count(Purchase purchase, C counter) {
        counter.count(purchase);
    }

    @Override
    Customer customer(Purchase purchase) {
        return purchase.customer();
    }

    @Override
    CountedRows rows(CsvFile file, Attempt attempt, C counter) {
        return new PurchaseRows<>(file, this, attempt, lookup, counter);
    }
}
