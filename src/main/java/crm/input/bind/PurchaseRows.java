package crm.input.bind;

import crm.field.PurchaseFields;
import crm.input.csv.CsvFile;
import crm.input.csv.DateBytes;
import crm.input.csv.NumberBytes;
import crm.input.csv.RecordScanner;
import crm.record.PurchaseCounter;
import java.math.BigDecimal;
import java.util.Arrays;

/**
 * Counts the purchases of one piece of a file after the other: what {@link PurchaseBinder} reads of texts, it reads of
 * bytes.
 */
final class PurchaseRows<C extends PurchaseCounter<C>> extends CountedRows {

    private static final long UNKNOWN = -1;

    private final PurchaseReading<C> reading;
    private final C counter;
    private final int monthColumn;
    private final int oursColumn;
    private final int totalColumn;

    private int[] month = new int[1 << 10];
    /** Tonnes as {@link NumberBytes} has them. */
    private long[] ours = new long[1 << 10];

    private long[] total = new long[1 << 10];

    PurchaseRows(
            CsvFile file,
            PurchaseReading<C> reading,
            CountedReading<?, ?>.Attempt attempt,
            CustomerLookup customers,
            C counter) {
        super(file, attempt, customers, null, PurchaseFields.CUSTOMER_ID, PurchaseFields.CUSTOMER);
        this.reading = reading;
        this.counter = counter;
        monthColumn = column(PurchaseFields.MONTH);
        oursColumn = column(PurchaseFields.OUR_TONS);
        totalColumn = column(PurchaseFields.TOTAL_TONS);
    }

    @Override
    void makeRoom(int size) {
        month = Arrays.copyOf(month, size);
        ours = Arrays.copyOf(ours, size);
        total = Arrays.copyOf(total, size);
    }

    @Override
    boolean read(RecordScanner found, byte[] text, int number) {
        month[number] = DateBytes.month(text, found.from(monthColumn), found.to(monthColumn));
        ours[number] = number(found, text, oursColumn);
        boolean isKnown = !isEmpty(found, totalColumn);
        total[number] = isKnown ? number(found, text, totalColumn) : UNKNOWN;
        return month[number] != DateBytes.NONE
                && ours[number] != NumberBytes.NONE
                && total[number] != NumberBytes.NONE
                && (!isKnown || NumberBytes.compare(ours[number], total[number]) <= 0);
    }

    private static long number(RecordScanner found, byte[] text, int column) {
        return NumberBytes.number(text, found.from(column), found.to(column));
    }

    @Override
    boolean isCounted(int number, int customer) {
        return !reading.isWanted(customer);
    }

    @Override
    void count(int number, int customer) {
        BigDecimal known = total[number] == UNKNOWN ? null : NumberBytes.decimal(total[number]);
        counter.count(customer, month[number], NumberBytes.decimal(ours[number]), known);
    }
}
