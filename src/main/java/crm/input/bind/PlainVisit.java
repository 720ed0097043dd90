package crm.input.bind;

import crm.base.Names;
import crm.field.Field;
import crm.field.VisitFields;
import crm.input.TotalRow;
import crm.input.csv.CsvHeader;
import crm.input.csv.DateBytes;
import crm.input.csv.Ids;
import crm.input.csv.RecordScanner;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads one visit after the other from the places of its values, if it is written as most are. What it then says of the
 * visit is what {@link VisitBinder} would; it never says it of one that is wrong, its customer aside. One for each thread.
 */
final class PlainVisit {

    private static final int ABSENT = -1;
    private final VisitWords words;
    private final int columns;
    private final int[] unnamed;
    private final int id;
    private final int date;
    private final int customerId;
    private final int customerName;
    private final int channelColumn;
    private final int roleColumn;
    private final int staff;

    private int customerFrom;
    private int customerTo;
    private int day;
    private int role;
    private int channel;

    PlainVisit(VisitWords words, CsvHeader header) {
        this.words = words;
        columns = header.size();
        unnamed = unnamed(header);
        id = column(header, VisitFields.ID);
        date = column(header, VisitFields.DATE);
        customerId = column(header, VisitFields.CUSTOMER_ID);
        customerName = column(header, VisitFields.CUSTOMER);
        channelColumn = column(header, VisitFields.CHANNEL);
        roleColumn = column(header, VisitFields.ROLE);
        staff = column(header, VisitFields.STAFF);
    }

    private static int column(CsvHeader header, Field<?> field) {
        for (int i = 0; i < header.size(); i++) {
            if (field.equals(header.field(i))) {
                return i;
            }
        }
        return ABSENT;
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

    /**
     * Looks at the record that was found between two places.
     *
     * @return false if it wants a closer look; whether the customer is known, somebody else sees
     */
    boolean read(RecordScanner found, byte[] text, int from, int to) {
        if (!isWellFormed(found, text, from, to)) {
            return false;
        }
        day = DateBytes.day(text, found.from(date), found.to(date));
        channel = words.channel(text, found.from(channelColumn), found.to(channelColumn));
        role = role(found, text);
        int column = isEmpty(found, customerId) ? customerName : customerId;
        if (day == DateBytes.NONE || channel < 0 || role < 0 || isEmpty(found, column)) {
            return false;
        }
        customerFrom = found.from(column);
        customerTo = found.to(column);
        return true;
    }

    private boolean isWellFormed(RecordScanner found, byte[] text, int from, int to) {
        if (found.values() != columns
                || found.isOdd()
                || found.hasSeveralLines() && found.mayHaveSwallowed(text, from, to, columns)) {
            return false;
        }
        for (int column : unnamed) {
            if (!isEmpty(found, column)) {
                return false;
            }
        }
        int first = 0;
        while (isEmpty(found, first)) {
            first++; // some value is not empty, or the record would have been passed over
        }
        return first == date || isText(text, found.from(first), found.to(first));
    }

    private static boolean isEmpty(RecordScanner found, int column) {
        return column == ABSENT || found.from(column) == found.to(column);
    }

    private int role(RecordScanner found, byte[] text) {
        if (!isEmpty(found, roleColumn)) {
            return words.role(text, found.from(roleColumn), found.to(roleColumn));
        }
        return isEmpty(found, staff) ? ABSENT : words.roleOfStaff(text, found.from(staff), found.to(staff));
    }

    /**
     * Takes the id of the record, if it has one.
     *
     * @return false if it wants a closer look
     */
    boolean takeId(RecordScanner found, byte[] text, Ids.Piece ids) {
        if (found.values() != columns || found.isOdd()) {
            return false;
        }
        if (isEmpty(found, id)) {
            return true;
        }
        int from = found.from(id);
        int to = found.to(id);
        boolean plain = !found.isDoubled(id) && isText(text, from, to);
        if (plain) {
            ids.add(text, from, to);
        }
        return plain;
    }

    /** Whether a value is to be taken as it stands: has no blanks at its ends, guards no formula, heads no total. */
    private static boolean isText(byte[] text, int from, int to) {
        byte first = text[from];
        byte last = text[to - 1];
        if (first > ' ' && last > ' ' && !mayBeTotal(text, from, to)) {
            return first != '\'';
        }
        if (first >= 0 && first <= ' ' || last >= 0 && last <= ' ') {
            return false;
        }
        String value = new String(text, from, to - from, StandardCharsets.UTF_8);
        return Names.trimmed(value).length() == value.length() && !TotalRow.isTotal(value);
    }

    /** Whether an ASCII letter begins a value that may be the word before a total, going by its second letter. */
    private static boolean mayBeTotal(byte[] text, int from, int to) {
        int second = from + 1 < to ? text[from + 1] : '-';
        return switch (text[from]) {
            case 't', 'T', 's', 'S', 'g', 'G' -> second <= ' ' || "oOuUrR".indexOf(second) >= 0;
            default -> false;
        };
    }

    /** Where the id or name of the customer starts of the record that was read last. */
    int customerFrom() {
        return customerFrom;
    }

    /** Where it ends. */
    int customerTo() {
        return customerTo;
    }

    /** Its day, as {@link java.time.LocalDate#toEpochDay} has it. */
    int day() {
        return day;
    }

    /** The place of its role among all. */
    int role() {
        return role;
    }

    /** The place of its channel among all. */
    int channel() {
        return channel;
    }
}
