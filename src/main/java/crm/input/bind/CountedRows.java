package crm.input.bind;

import crm.base.Names;
import crm.field.Field;
import crm.input.RawRecord;
import crm.input.TotalRow;
import crm.input.csv.CsvFile;
import crm.input.csv.CsvHeader;
import crm.input.csv.Ids;
import crm.input.csv.PieceRows;
import crm.input.csv.RecordScanner;
import crm.input.csv.TextTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Counts the records of one piece of a file after the other by their bytes, if they are written as most are: then their
 * bytes say what their texts would. Any other record, and any that is wrong, is handed over as those of other files are.
 * Not thread-safe: one for each thread.
 */
abstract class CountedRows extends PieceRows {

    /** Records whose customers are made ready together. */
    private static final int AHEAD = 512;

    private static final int ABSENT = -1;

    /** The first bytes of the Chinese words before a total. */
    private static final int[] TOTALS = {0xE59088, 0xE680BB, 0xE5B08F};

    private final CsvFile file;
    private final CountedReading<?, ?>.Attempt attempt;
    private final CustomerLookup customers;
    private final Ids.Piece ids;
    private final @Nullable Field<?> idField;
    private final RecordScanner again;
    private final int columns;
    private final int[] unnamed;
    private final int id;
    private final int customerId;
    private final int customerName;

    /** The records of the piece: from, to, and the line counted from that of the piece. */
    private int[] from = new int[1 << 10];

    private int[] to = new int[1 << 10];
    private int[] line = new int[1 << 10];
    /** Where the text is that names the customer; from 0 to 0: the record is not counted. */
    private int[] customerFrom = new int[1 << 10];

    private int[] customerTo = new int[1 << 10];
    private long[] key = new long[1 << 10];
    /** Whose the record is; below 0: it is not counted. */
    private int[] customer = new int[1 << 10];

    /** The texts of a record that is not counted; null: it has to be parsed. */
    private @Nullable String[][] texts = new String[1 << 10][];

    private int size;

    /**
     * Counts the records of a file.
     *
     * @param idField the field that no two records have the same text in; null: there is none
     */
    CountedRows(
            CsvFile file,
            CountedReading<?, ?>.Attempt attempt,
            CustomerLookup customers,
            @Nullable Field<?> idField,
            Field<?> customerId,
            Field<?> customerName) {
        super(file);
        this.file = file;
        this.attempt = attempt;
        this.customers = customers;
        this.ids = attempt.ids().piece();
        this.idField = idField;
        this.again = file.scanner();
        CsvHeader header = file.header();
        this.columns = header.size();
        this.unnamed = unnamed(header);
        this.id = idField == null ? ABSENT : column(idField);
        this.customerId = column(customerId);
        this.customerName = column(customerName);
    }

    private static int[] unnamed(CsvHeader header) {
        int[] unnamed = new int[header.size()];
        int count = 0;
        for (int i = 0; i < header.size(); i++) {
            if (header.name(i).isEmpty()) {
                unnamed[count++] = i;
            }
        }
        return Arrays.copyOf(unnamed, count);
    }

    /** The place of the column of a field; below 0: the file has none. */
    final int column(Field<?> field) {
        return file.header().columns().columns()[field.index()] - 1;
    }

    static boolean isEmpty(RecordScanner found, int column) {
        return column < 0 || found.from(column) == found.to(column);
    }

    /**
     * Reads what counts of a record, its customer aside, and keeps it under a number.
     *
     * @return false if it is not certain that its bytes say what its texts would
     */
    abstract boolean read(RecordScanner found, byte[] text, int number);

    /** Makes room for what is kept of so many records. */
    abstract void makeRoom(int size);

    /** Whether the record of a number is counted rather than handed over, now that its customer is known. */
    boolean isCounted(int number, int customer) {
        return true;
    }

    /** Counts the record of a number. */
    abstract void count(int number, int customer);

    /** The customers of records are known, from one number to another, excluded, and will be counted next. */
    void prepare(int[] customers, int start, int end) {
        // nothing is to be made ready
    }

    @Override
    protected void begin() {
        super.begin();
        size = 0;
        ids.begin();
    }

    @Override
    protected void take(RecordScanner found, byte[] text, int start, int end, int at) {
        if (size == from.length) {
            grow();
        }
        int number = size++;
        from[number] = start;
        to[number] = end;
        line[number] = at;
        customerTo[number] = 0;
        if (isPlain(found, text) && read(found, text, number)) {
            int column = isEmpty(found, customerId) ? customerName : customerId;
            customerFrom[number] = found.from(column);
            customerTo[number] = found.to(column);
            key[number] = TextTable.key(text, customerFrom[number], customerTo[number]);
            if (!isEmpty(found, id)) {
                ids.add(text, found.from(id), found.to(id));
            }
            return;
        }
        @Nullable String[] fields = file.texts(found, text);
        texts[number] = fields;
        String written = fields == null || fields.length == 0 || idField == null ? null : fields[idField.index()];
        if (written != null) {
            byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
            ids.add(bytes, 0, bytes.length);
        }
    }

    private void grow() {
        int room = 2 * size;
        from = Arrays.copyOf(from, room);
        to = Arrays.copyOf(to, room);
        line = Arrays.copyOf(line, room);
        customerFrom = Arrays.copyOf(customerFrom, room);
        customerTo = Arrays.copyOf(customerTo, room);
        key = Arrays.copyOf(key, room);
        customer = Arrays.copyOf(customer, room);
        texts = Arrays.copyOf(texts, room);
        makeRoom(room);
    }

    /** Whether a record is one of the table, and its id and the name of its customer are to be taken as they stand. */
    private boolean isPlain(RecordScanner found, byte[] text) {
        if (found.values() != columns
                || found.isOdd()
                || found.hasSeveralLines() && found.mayHaveSwallowed(text, columns)
                || isEmpty(found, customerId) && isEmpty(found, customerName)) {
            return false;
        }
        for (int column : unnamed) {
            if (!isEmpty(found, column)) {
                return false;
            }
        }
        int first = 0;
        while (isEmpty(found, first)) {
            first++;
        }
        int named = isEmpty(found, customerId) ? customerName : customerId;
        int other = named == customerId ? customerName : ABSENT;
        return isText(found, text, first)
                && isText(found, text, id)
                && isText(found, text, other)
                && !found.isDoubled(named)
                && text[found.from(named)] != '\'';
    }

    /** Whether a value is empty or to be taken as it stands: has no blanks at its ends, guards no formula, heads no total. */
    private static boolean isText(RecordScanner found, byte[] bytes, int column) {
        if (isEmpty(found, column)) {
            return true;
        }
        int start = found.from(column);
        int end = found.to(column);
        if (found.isDoubled(column) || bytes[start] == '\'') {
            return false;
        }
        boolean isPlainEnd = bytes[end - 1] > ' ' || end - start >= 3 && isChinese(bytes[end - 3]);
        if (isPlainEnd && (bytes[start] > ' ' || isChinese(bytes[start])) && !mayBeTotal(bytes, start, end)) {
            return true;
        }
        String value = new String(bytes, start, end - start, StandardCharsets.UTF_8);
        return Names.trimmed(value).length() == value.length() && !TotalRow.isTotal(value);
    }

    /** Whether a byte is the first of three that are a common Chinese character. */
    private static boolean isChinese(byte lead) {
        return lead >= (byte) 0xE5 && lead <= (byte) 0xE9;
    }

    /** Whether a value that begins with a letter or a Chinese character may be the word before a total. */
    private static boolean mayBeTotal(byte[] text, int from, int to) {
        int second = from + 1 < to ? text[from + 1] : '-';
        if (text[from] < 0) {
            int character = (text[from] & 0xFF) << 16 | (second & 0xFF) << 8 | text[from + 2] & 0xFF;
            return character == TOTALS[0] || character == TOTALS[1] || character == TOTALS[2];
        }
        return switch (text[from]) {
            case 't', 'T', 's', 'S', 'g', 'G' -> second <= ' ' || "oOuUrR".indexOf(second) >= 0;
            default -> false;
        };
    }

    /** Tells by their customers which records are counted. All are looked up at once: the memory answers several at a time. */
    @Override
    protected void end(byte[] text) {
        for (int i = 0; i < size; i++) {
            customer[i] =
                    customerTo[i] == 0 ? TextTable.NONE : customers.find(key[i], text, customerFrom[i], customerTo[i]);
        }
        for (int i = 0; i < size; i++) {
            if (customerTo[i] == 0) {
                hand(from[i], to[i], line[i], texts[i]);
            } else if (customer[i] < 0 || !isCounted(i, customer[i])) {
                customer[i] = TextTable.NONE;
                hand(from[i], to[i], line[i], textsAgain(text, from[i], to[i]));
            }
        }
    }

    private @Nullable String @Nullable [] textsAgain(byte[] text, int start, int end) {
        byte behind = text[end];
        again.next(text, start, end, true);
        text[end] = behind;
        return file.texts(again, text);
    }

    @Override
    protected void settle(byte[] text, int at) throws IOException {
        int counted = 0;
        for (int i = 0; i < size; i++) {
            counted += customer[i] >= 0 ? 1 : 0;
        }
        attempt.settle(counted, ids);
        super.settle(text, at);
    }

    @Override
    protected void handle(RawRecord record, boolean isScanned) throws IOException {
        if (!isScanned) {
            attempt.takeId(record);
        }
        super.handle(record, isScanned);
        attempt.checkAside();
    }

    @Override
    protected void count() {
        int counted = 0;
        for (int i = 0; i < size; i++) {
            if (customer[i] >= 0) {
                customer[counted] = customer[i];
                from[counted++] = i;
            }
        }
        for (int i = 0; i < counted; i++) {
            if (i % AHEAD == 0) {
                prepare(customer, i, Math.min(counted, i + AHEAD));
            }
            count(from[i], customer[i]);
        }
        ids.count();
    }
}
