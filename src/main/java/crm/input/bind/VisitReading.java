package crm.input.bind;

import crm.field.VisitFields;
import crm.input.LoadOptions;
import crm.input.csv.CsvFile;
import crm.record.Customer;
import crm.record.StaffMember;
import crm.record.Visit;
import crm.record.VisitCounter;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Reads visits that are counted and not kept.
 *
 * @param <C> what counts them
 */
public final class VisitReading<C extends VisitCounter<C>> extends CountedReading<Visit, C> {

    private final VisitBinder binder;
    private final CustomerLookup lookup;
    private final VisitLookup words;
    private final int asOf;

    /**
     * A reading.
     *
     * @param lookup of the customers
     * @param asOf the report's day: later visits are doubtful
     * @param wanted those whose visits are wanted whole as well
     */
    public VisitReading(
            LoadOptions options,
            RecordIndex<Customer> customers,
            CustomerLookup lookup,
            RecordIndex<StaffMember> staff,
            LocalDate asOf,
            Collection<Customer> wanted) {
        super(options, VisitFields.KIND, customers, wanted);
        this.binder = new VisitBinder(new CustomerNames(customers, options.rejects() != null), staff, asOf);
        this.lookup = lookup;
        this.words = new VisitLookup(binder, staff);
        this.asOf = (int) asOf.toEpochDay();
    }

    @Override
    @Nullable
    Visit bind(Row row) {
        return binder.bind(row);
    }

    @Override
    void count(Visit visit, C counter) {
        counter.count(visit);
    }

    @Override
    Customer customer(Visit visit) {
        return visit.customer();
    }

    /** Whether a day is behind that of the report. */
    boolean isLater(int day) {
        return day > asOf;
    }

    @Override
    CountedRows rows(CsvFile file, Attempt attempt, C counter) {
        return new VisitRows<>(file, this, attempt, lookup, words, counter);
    }
}
