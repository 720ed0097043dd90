package crm.input.csv;

import crm.input.ParallelReading;
import crm.input.text.Utf8Text;
import crm.problem.Fault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of a text piece by piece, several pieces at once. A piece is taken to begin where a record does:
 * behind a line end. It counts only if the piece before it ended there, which by induction from the beginning is certain;
 * where a piece ended within a record, that record and the next piece are read again as one.
 */
final class PieceReader {

    /** Characters. A longer record is taken for one whose quote never closes. */
    static final int LONGEST_RECORD = 1_000_000;

    /** What is read in one go: more would not fit into the processor's cache on its way. */
    private static final int STEP = 1 << 18;

    /**
     * Why the rest of a text cannot be read.
     *
     * @param line on which the quote opened that is not closed, or not followed by a separator
     * @param column of that value, from 1
     */
    record Broken(Fault fault, int line, int column) {

        /** Why the record cannot be read at which a scanner stopped, on a line. */
        static Broken of(RecordScanner scanner, int line, boolean isTooLong) {
            Fault fault = isTooLong ? Fault.RECORD_TOO_LONG : Fault.UNCLOSED_QUOTE;
            return new Broken(
                    scanner.isAfterQuote() ? Fault.TEXT_AFTER_QUOTE : fault,
                    line + scanner.openLine(),
                    scanner.values() + 1);
        }
    }

    private final Utf8Text source;
    private final char separator;
    private final ParallelReading pieces;
    private final LongConsumer taken;
    /** Guarded by the source, as the next two: what was read behind the last piece. */
    private byte[] behind = {};

    private int next;
    private boolean isRead;
    /** Guarded by this, as what follows: the piece whose turn it is to be settled. */
    private int turn;
    /** The record that began in a piece before, and has not ended yet. */
    private byte[] begun = {};

    private int begunLength;
    /** How many bytes of it were scanned without finding its end. */
    private int begunScanned;

    private int line;
    private volatile boolean stopped;
    private @Nullable Broken broken;
    private @Nullable Throwable thrown;

    /**
     * A reader of records.
     *
     * @param source read up to the start of a record
     * @param line on which that is
     * @param taken is told how many bytes of the file were settled, by one thread at a time
     */
    PieceReader(Utf8Text source, char separator, int line, ParallelReading pieces, LongConsumer taken) {
        this.source = source;
        this.separator = separator;
        this.line = line;
        this.pieces = pieces;
        this.taken = taken;
    }

    /**
     * Reads all records.
     *
     * @param rows makes what takes the records, one for each thread
     * @return null if the text was read to its end
     * @throws IOException if it cannot be read, or whatever a taker of records threw
     */
    @Nullable
    Broken read(Supplier<? extends PieceRows> rows) throws IOException {
        Piece piece = new Piece(rows.get());
        List<Thread> others = new ArrayList<>();
        boolean isMore = piece.fill() && !piece.isLast;
        for (int i = 1; isMore && i < pieces.threads(); i++) {
            Piece other = new Piece(rows.get());
            Thread thread = new Thread(
                    () -> {
                        if (fill(other)) {
                            work(other);
                        }
                    },
                    "crm-reader-" + i);
            thread.setDaemon(true);
            others.add(thread);
            thread.start();
        }
        work(piece);
        try {
            for (Thread thread : others) {
                thread.join();
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        return result();
    }

    private synchronized @Nullable Broken result() throws IOException {
        if (thrown instanceof IOException e) {
            throw e;
        }
        if (thrown instanceof RuntimeException e) {
            throw e;
        }
        if (thrown instanceof Error e) {
            throw e;
        }
        return broken;
    }

    private static IOException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IOException("interrupted", e);
    }

    /** Works on a piece that is filled, and on one after the other. */
    private void work(Piece piece) {
        try {
            do {
                piece.scan();
                if (!settle(piece)) {
                    return;
                }
                piece.rows.count();
            } while (piece.fill());
        } catch (IOException | RuntimeException | Error e) {
            stop(e);
        }
    }

    private boolean fill(Piece piece) {
        try {
            return piece.fill();
        } catch (IOException | RuntimeException | Error e) {
            stop(e);
            return false;
        }
    }

    private synchronized void stop(Throwable cause) {
        thrown = thrown == null ? cause : thrown;
        stopped = true;
        notifyAll();
    }

    /** Waits until all pieces before it are settled, and settles a piece. False if it does not count. */
    private synchronized boolean settle(Piece piece) throws IOException {
        while (turn != piece.number && !stopped) {
            try {
                wait();
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }
        if (stopped) {
            return false;
        }
        turn++;
        notifyAll();
        if (begunLength > 0 && !piece.isLast && begunLength + piece.length < 2 * begunScanned) {
            piece.rows.begin(); // scanned at each piece, a long record would take the square of its length
            begin(piece.text, 0, piece.length);
            return true;
        }
        if (begunLength > 0) {
            piece.prepend(begun, begunLength);
            piece.scan();
        }
        piece.rows.settle(piece.text, line);
        line += piece.lines;
        begunLength = 0;
        begin(piece.text, piece.stop, piece.length);
        begunScanned = begunLength;
        boolean isTooLong = piece.isTooLong || isTooLong(piece.text, piece.stop, piece.length);
        if (piece.isBroken || isTooLong) {
            broken = Broken.of(piece.scanner, line, isTooLong);
            stopped = true;
        }
        taken.accept(piece.position);
        return true;
    }

    private void begin(byte[] text, int from, int to) {
        int length = begunLength + to - from;
        if (length > begun.length) {
            begun = Arrays.copyOf(begun, 2 * length);
        }
        System.arraycopy(text, from, begun, begunLength, to - from);
        begunLength = length;
    }

    /** Whether a record has too many characters; the line end behind it is none of them. */
    static boolean isTooLong(byte[] text, int from, int behind) {
        int to = behind;
        to -= to > from && text[to - 1] == '\n' ? 1 : 0;
        to -= to > from && text[to - 1] == '\r' ? 1 : 0;
        if (to - from <= LONGEST_RECORD) {
            return false;
        }
        int characters = 0;
        for (int at = from; at < to; at++) {
            int b = text[at] & 0xFF;
            characters += (b & 0xC0) == 0x80 ? 0 : b >= 0xF0 ? 2 : 1;
        }
        return characters > LONGEST_RECORD;
    }

    /** The bytes of the piece in work, and what was found there. */
    private final class Piece {

        private final PieceRows rows;
        private final RecordScanner scanner = new RecordScanner(separator);
        private byte[] text = new byte[0];
        private int length;
        private int number;
        private boolean isLast;
        private long position;
        /** Where the first record starts that was not found, and the line ends before it. */
        private int stop;

        private int lines;
        private boolean isBroken;
        private boolean isTooLong;

        Piece(PieceRows rows) {
            this.rows = rows;
        }

        /** Reads the next piece, up to a line end if it has one. False if there is none. */
        boolean fill() throws IOException {
            synchronized (source) {
                if (isRead || stopped) {
                    return false;
                }
                number = next++;
                int wanted = behind.length + pieces.pieceSize();
                makeRoom(wanted);
                System.arraycopy(behind, 0, text, 0, behind.length);
                length = behind.length;
                while (length < wanted && !isLast) {
                    int count = source.read(text, length, Math.min(STEP, wanted - length));
                    isLast = count < 0;
                    length += Math.max(0, count);
                }
                isRead = isLast;
                position = source.position();
                int end = isLast ? length : behindLastLineEnd();
                behind = Arrays.copyOfRange(text, end, length);
                length = end;
                return true;
            }
        }

        private void makeRoom(int size) {
            if (text.length < size + RecordScanner.ROOM) {
                text = Arrays.copyOf(text, size + RecordScanner.ROOM);
            }
        }

        private int behindLastLineEnd() {
            for (int at = length - 1; at >= 0; at--) {
                if (text[at] == '\n') {
                    return at + 1;
                }
            }
            for (int at = length - 2; at >= 0; at--) { // LF may follow the last
                if (text[at] == '\r') {
                    return at + 1;
                }
            }
            return length;
        }

        void prepend(byte[] bytes, int count) {
            makeRoom(count + length);
            System.arraycopy(text, 0, text, count, length);
            System.arraycopy(bytes, 0, text, 0, count);
            length += count;
        }

        void scan() {
            rows.begin();
            stop = 0;
            lines = 0;
            isBroken = false;
            isTooLong = false;
            while (stop < length) {
                int end = scanner.next(text, stop, length, isLast);
                isBroken = end == RecordScanner.BROKEN;
                isTooLong = end > 0 && PieceReader.isTooLong(text, stop, end);
                if (isTooLong) {
                    findOpenQuote();
                }
                if (end < 0 || isTooLong) {
                    break;
                }
                if (!scanner.isBlank() || scanner.isOdd()) {
                    rows.take(scanner, text, stop, end, lines);
                }
                lines += scanner.lines();
                stop = end;
            }
            rows.end(text);
        }

        /** Lets the scanner stand within a record that is too long. */
        private void findOpenQuote() {
            int within = stop + LONGEST_RECORD;
            byte kept = text[within];
            scanner.next(text, stop, within, false);
            text[within] = kept;
        }
    }
}
