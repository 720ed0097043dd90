package crm.load;

import crm.record.Channel;
import crm.record.Role;
import crm.record.VisitCounter;
import crm.scan.Ids;
import crm.scan.PieceReader;
import crm.scan.RecordScanner;
import java.io.IOException;
import java.util.Arrays;

/**
 * Reads the visits of one piece of a file after the other. A plain record is one of which everything that counts is
 * written in the way that most are: its bytes tell it. Any other is odd, and goes the way of all records.
 */
final class VisitScan<T extends VisitCounter<T>> implements PieceReader.Worker {

    private static final Role[] ROLES = Role.values();
    private static final Channel[] CHANNELS = Channel.values();
    private static final int CHANNEL_BITS = 1;
    private static final int DAY_SHIFT = 4;

    /** Takes what was read, in the order of the file. What it gives is false if there is no sense in reading on. */
    interface Settlement {

        /**
         * Takes an odd record.
         *
         * @param idTaken whether its id was scanned
         */
        boolean takeOdd(byte[] text, int from, int to, long line, boolean idTaken) throws IOException;

        /**
         * Takes a piece.
         *
         * @param plain how many plain records it has, counted elsewhere
         * @param odd how many others
         * @param unkept how many of the plain ones come after the day of the report, behind as many as are told
         */
        boolean takePiece(long plain, long odd, long unkept, Ids.Piece ids);
    }

    private final RecordScanner scanner;
    private final PlainVisit visit;
    private final int toldOfLater;
    private final T counter;
    private final Ids.Piece ids;
    private final Settlement settlement;

    /** Of the plain records: whom, and when with role and channel in the low bits. */
    private int[] whom = new int[1 << 12];

    private int[] what = new int[1 << 12];
    private int plain;

    /** Of the odd records: from, to, and the line counted from that of the piece, its lowest bit whether its id is taken. */
    private int[] odd = new int[3 << 6];

    private int odds;
    /** Plain records behind the day of the report, and how many of those are not told. */
    private int later;

    private int unkept;
    private int lines;

    /**
     * A scan.
     *
     * @param toldOfLater of how many visits after the day of the report a piece tells, which are odd then
     * @param counter counts the plain records
     */
    VisitScan(
            RecordScanner scanner, PlainVisit visit, int toldOfLater, T counter, Ids.Piece ids, Settlement settlement) {
        this.scanner = scanner;
        this.visit = visit;
        this.toldOfLater = toldOfLater;
        this.counter = counter;
        this.ids = ids;
        this.settlement = settlement;
    }

    @Override
    public void begin() {
        plain = 0;
        odds = 0;
        later = 0;
        unkept = 0;
        lines = 0;
        ids.begin();
    }

    @Override
    public int scan(byte[] text, int from, int limit, int end, boolean last) {
        int at = from;
        while (at < limit) {
            int next = scanner.next(text, at, end, last);
            if (next < 0) {
                return next == RecordScanner.INCOMPLETE ? at : next;
            }
            take(text, at, next);
            lines += scanner.lines();
            at = next;
        }
        return at;
    }

    private void take(byte[] text, int from, int to) {
        if (scanner.isBlank() && !scanner.isOdd()) {
            return;
        }
        PlainVisit.Reading reading = visit.read(scanner, text, from, to);
        boolean isLater = reading == PlainVisit.Reading.LATER;
        boolean isTold = isLater && later++ < toldOfLater;
        boolean idTaken = visit.takeId(scanner, text, ids);
        if (reading == PlainVisit.Reading.ODD || isTold || !idTaken) {
            addOdd(from, to, idTaken);
            return;
        }
        unkept += isLater ? 1 : 0;
        if (plain == whom.length) {
            whom = Arrays.copyOf(whom, 2 * plain);
            what = Arrays.copyOf(what, 2 * plain);
        }
        whom[plain] = visit.customer();
        what[plain++] = visit.day() << DAY_SHIFT | visit.role() << CHANNEL_BITS | visit.channel();
    }

    private void addOdd(int from, int to, boolean idTaken) {
        if (odds + 3 > odd.length) {
            odd = Arrays.copyOf(odd, 2 * odd.length);
        }
        odd[odds++] = from;
        odd[odds++] = to;
        odd[odds++] = lines << 1 | (idTaken ? 1 : 0);
    }

    @Override
    public long settle(byte[] text, long line, long bytes) throws IOException {
        boolean goOn = settlement.takePiece(plain, odds / 3, unkept, ids);
        for (int i = 0; i < odds && goOn; i += 3) {
            goOn = settlement.takeOdd(text, odd[i], odd[i + 1], line + (odd[i + 2] >>> 1), (odd[i + 2] & 1) != 0);
        }
        return goOn ? line + lines : -1;
    }

    @Override
    public void count() {
        for (int i = 0; i < plain; i++) {
            int each = what[i];
            counter.count(
                    whom[i],
                    each >> DAY_SHIFT,
                    ROLES[each >>> CHANNEL_BITS & (1 << DAY_SHIFT - CHANNEL_BITS) - 1],
                    CHANNELS[each & (1 << CHANNEL_BITS) - 1]);
        }
        ids.count();
    }
}
