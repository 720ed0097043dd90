package crm.input.bind;

import crm.input.csv.Ids;
import crm.input.csv.PieceReader;
import crm.input.csv.RecordScanner;
import crm.input.csv.TextTable;
import crm.record.Channel;
import crm.record.Role;
import crm.record.VisitCounter;
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
        boolean takePiece(long plain, long odd, long unkept, Ids.Piece ids, long bytes);
    }

    private final RecordScanner scanner;
    private final PlainVisit visit;
    private final VisitWords words;
    private final int toldOfLater;
    private final T counter;
    private final Ids.Piece ids;
    private final Settlement settlement;
    private final Waiting waiting = new Waiting();

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

    /** Records whose customers are looked up together. */
    private static final class Waiting {
        private static final int SIZE = 512;
        private static final int ODD = -1;

        private final int[] from = new int[SIZE];
        private final int[] to = new int[SIZE];
        private final int[] line = new int[SIZE];
        private final int[] what = new int[SIZE];
        private final int[] customerFrom = new int[SIZE];
        private final int[] customerTo = new int[SIZE];
        private final long[] key = new long[SIZE];
        private final int[] customer = new int[SIZE];
        private int count;
    }

    /**
     * A scan.
     *
     * @param toldOfLater of how many visits after the day of the report a piece tells, which are odd then
     * @param counter counts the plain records
     */
    VisitScan(
            RecordScanner scanner,
            PlainVisit visit,
            VisitWords words,
            int toldOfLater,
            T counter,
            Ids.Piece ids,
            Settlement settlement) {
        this.scanner = scanner;
        this.visit = visit;
        this.words = words;
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
        waiting.count = 0;
        ids.begin();
    }

    @Override
    public int scan(byte[] text, int from, int limit, int end, boolean last) {
        int at = from;
        while (at < limit) {
            int next = scanner.next(text, at, end, last);
            if (next < 0) {
                lookUp(text);
                return next == RecordScanner.INCOMPLETE ? at : next;
            }
            take(text, at, next);
            lines += scanner.lines();
            at = next;
        }
        lookUp(text);
        return at;
    }

    private void take(byte[] text, int from, int to) {
        if (scanner.isBlank() && !scanner.isOdd()) {
            return;
        }
        if (waiting.count == Waiting.SIZE) {
            lookUp(text);
        }
        int number = waiting.count++;
        boolean isPlain = visit.read(scanner, text, from, to);
        boolean idTaken = visit.takeId(scanner, text, ids);
        waiting.from[number] = from;
        waiting.to[number] = to;
        waiting.line[number] = lines << 1 | (idTaken ? 1 : 0);
        waiting.customerFrom[number] = Waiting.ODD;
        if (isPlain && idTaken) {
            waiting.what[number] = visit.day() << DAY_SHIFT | visit.role() << CHANNEL_BITS | visit.channel();
            waiting.customerFrom[number] = visit.customerFrom();
            waiting.customerTo[number] = visit.customerTo();
            waiting.key[number] = TextTable.key(text, visit.customerFrom(), visit.customerTo());
        }
    }

    /** Tells plain records from odd ones by their customers, all that wait at once. */
    private void lookUp(byte[] text) {
        for (int i = 0; i < waiting.count; i++) {
            int start = waiting.customerFrom[i];
            waiting.customer[i] = start == Waiting.ODD
                    ? TextTable.NONE
                    : words.customer(waiting.key[i], text, start, waiting.customerTo[i]);
        }
        for (int i = 0; i < waiting.count; i++) {
            int customer = waiting.customer[i];
            boolean isKnown = customer >= 0 && !words.isWanted(customer);
            boolean isLater = isKnown && waiting.what[i] >> DAY_SHIFT > words.asOf();
            if (!isKnown || isLater && later++ < toldOfLater) {
                addOdd(waiting.from[i], waiting.to[i], waiting.line[i]);
            } else {
                unkept += isLater ? 1 : 0;
                addPlain(customer, waiting.what[i]);
            }
        }
        waiting.count = 0;
    }

    private void addPlain(int customer, int when) {
        if (plain == whom.length) {
            whom = Arrays.copyOf(whom, 2 * plain);
            what = Arrays.copyOf(what, 2 * plain);
        }
        whom[plain] = customer;
        what[plain++] = when;
    }

    private void addOdd(int from, int to, int line) {
        if (odds + 3 > odd.length) {
            odd = Arrays.copyOf(odd, 2 * odd.length);
        }
        odd[odds++] = from;
        odd[odds++] = to;
        odd[odds++] = line;
    }

    @Override
    public long settle(byte[] text, long line, long bytes) throws IOException {
        boolean goOn = settlement.takePiece(plain, odds / 3, unkept, ids, bytes);
        for (int i = 0; i < odds && goOn; i += 3) {
            goOn = settlement.takeOdd(text, odd[i], odd[i + 1], line + (odd[i + 2] >>> 1), (odd[i + 2] & 1) != 0);
        }
        return goOn ? line + lines : -1;
    }

    @Override
    public void count() {
        for (int i = 0; i < plain; i++) {
            if (i % Waiting.SIZE == 0) {
                counter.prepare(whom, i, Math.min(plain, i + Waiting.SIZE));
            }
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
