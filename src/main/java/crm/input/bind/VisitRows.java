package crm.input.bind;

import crm.field.VisitFields;
import crm.input.csv.CsvFile;
import crm.input.csv.DateBytes;
import crm.input.csv.RecordScanner;
import crm.record.Channel;
import crm.record.Role;
import crm.record.VisitCounter;
import java.io.IOException;
import java.util.Arrays;

/** Counts the visits of one piece of a file after the other: what {@link VisitBinder} reads of texts, it reads of bytes. */
final class VisitRows<C extends VisitCounter<C>> extends CountedRows {

    private static final Role[] ROLES = Role.values();
    private static final Channel[] CHANNELS = Channel.values();
    private static final int CHANNEL_BITS = 1;
    private static final int DAY_SHIFT = 4;

    private final VisitReading<C> reading;
    private final CountedReading<?, ?>.Attempt attempt;
    private final C counter;
    private final int date;
    private final int channel;
    private final int role;
    private final int staff;

    /** When each visit was, with role and channel in the low bits. */
    private int[] what = new int[1 << 10];
    /** How many of the piece come after the day of the report, and how many of those are counted without being told. */
    private int later;

    private int untold;

    VisitRows(
            CsvFile file,
            VisitReading<C> reading,
            CountedReading<?, ?>.Attempt attempt,
            CustomerLookup customers,
            C counter) {
        super(file, attempt, customers, VisitFields.ID, VisitFields.CUSTOMER_ID, VisitFields.CUSTOMER);
        this.reading = reading;
        this.attempt = attempt;
        this.counter = counter;
        date = column(VisitFields.DATE);
        channel = column(VisitFields.CHANNEL);
        role = column(VisitFields.ROLE);
        staff = column(VisitFields.STAFF);
    }

    @Override
    protected void begin() {
        super.begin();
        later = 0;
        untold = 0;
    }

    @Override
    void makeRoom(int size) {
        what = Arrays.copyOf(what, size);
    }

    @Override
    boolean read(RecordScanner found, byte[] text, int number) {
        int day = DateBytes.day(text, found.from(date), found.to(date));
        int how = reading.channel(text, found.from(channel), found.to(channel));
        int as = role(found, text);
        what[number] = day << DAY_SHIFT | as << CHANNEL_BITS | how;
        return day != DateBytes.NONE && how >= 0 && as >= 0;
    }

    private int role(RecordScanner found, byte[] text) {
        if (!isEmpty(found, role)) {
            return reading.role(text, found.from(role), found.to(role));
        }
        return isEmpty(found, staff) ? -1 : reading.roleOfStaff(text, found.from(staff), found.to(staff));
    }

    @Override
    boolean isCounted(int number, int customer) {
        if (reading.isWanted(customer)) {
            return false;
        }
        if (!reading.isLater(what[number] >> DAY_SHIFT)) {
            return true;
        }
        if (later++ < attempt.toldDoubts()) {
            return false;
        }
        untold++;
        return true;
    }

    @Override
    protected void settle(byte[] text, int line) throws IOException {
        attempt.addUntoldDoubts(untold);
        super.settle(text, line);
    }

    @Override
    void prepare(int[] customers, int start, int end) {
        counter.prepare(customers, start, end);
    }

    @Override
    void count(int number, int customer) {
        int each = what[number];
        counter.count(
                customer,
                each >> DAY_SHIFT,
                ROLES[each >>> CHANNEL_BITS & (1 << DAY_SHIFT - CHANNEL_BITS) - 1],
                CHANNELS[each & (1 << CHANNEL_BITS) - 1]);
    }
}
