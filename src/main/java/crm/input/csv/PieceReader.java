package crm.input.csv;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of a file piece by piece, several pieces at once. Where the first record of a piece starts is
 * guessed: behind its first line end. A piece counts only if that is where the piece before it ended, which by
 * induction from the beginning is certain; a piece that was guessed wrong, within quotes, is read again.
 */
public final class PieceReader {

    /** Reads the records of one piece after the other, on a thread of its own. */
    public interface Worker {

        /** Forgets the records of the piece that it has scanned so far: another piece begins, or the same anew. */
        void begin();

        /**
         * Scans the records that start between two places.
         *
         * @param text with {@link RecordScanner#ROOM} behind the end
         * @param end where the bytes end
         * @param last whether the file ends there
         * @return where the first record starts that was not scanned, at the limit or beyond it, or before it where that
         *     record does not end within the bytes; {@link RecordScanner#BROKEN} if the file cannot be read on
         */
        int scan(byte[] text, int from, int limit, int end, boolean last);

        /**
         * Takes what was scanned for certain. Called for one piece after the other in the order of the file, never at
         * the same time.
         *
         * @param text as it was scanned
         * @param line the line on which the first record starts
         * @param bytes of the piece
         * @return the line on which the piece behind it starts; below 0 if there is no sense in reading on
         */
        long settle(byte[] text, long line, long bytes) throws IOException;

        /** Counts the records that were settled; the workers do so at the same time. */
        void count();
    }

    /** What is read in one go: more would not fit into the processor's cache on its way. */
    private static final int STEP = 1 << 18;

    private final FileChannel file;
    private final long size;
    private final int pieceSize;
    private final int longestRecord;
    private final AtomicInteger next = new AtomicInteger();
    private final int pieces;

    /** Guarded by this, as what follows. */
    private int turn;

    private long expected;
    private long line;
    private boolean stopped;
    private @Nullable Throwable thrown;

    private PieceReader(FileChannel file, long size, long start, long line, int pieceSize, int longestRecord) {
        this.file = file;
        this.size = size;
        this.expected = start;
        this.line = line;
        this.pieceSize = pieceSize;
        this.longestRecord = longestRecord;
        this.pieces = Math.toIntExact((size + pieceSize - 1) / pieceSize);
    }

    /**
     * Reads a file to its end.
     *
     * @param size of the file, in bytes
     * @param start where the first record starts, in bytes
     * @param line on which that is
     * @param pieceSize in bytes
     * @param longestRecord the bytes of the longest record that is read
     * @param threads how many pieces are read at once
     * @param workers makes the worker of each thread
     * @return whether it was read to its end
     * @throws IOException if it cannot be read
     */
    public static boolean read(
            FileChannel file,
            long size,
            long start,
            long line,
            int pieceSize,
            int longestRecord,
            int threads,
            Supplier<? extends Worker> workers)
            throws IOException {
        PieceReader reader = new PieceReader(file, size, start, line, pieceSize, longestRecord);
        List<Thread> others = new ArrayList<>();
        for (int i = 1; i < Math.min(threads, reader.pieces); i++) {
            Worker worker = workers.get();
            Thread thread = new Thread(() -> reader.work(worker), "crm-reader-" + i);
            thread.setDaemon(true);
            others.add(thread);
            thread.start();
        }
        reader.work(workers.get());
        try {
            for (Thread thread : others) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        return reader.isDone();
    }

    private synchronized boolean isDone() throws IOException {
        if (thrown instanceof IOException e) {
            throw e;
        }
        if (thrown instanceof RuntimeException e) {
            throw e;
        }
        if (thrown instanceof Error e) {
            throw e;
        }
        return !stopped;
    }

    private void work(Worker worker) {
        try {
            Piece piece = new Piece(worker);
            for (int number = next.getAndIncrement(); number < pieces; number = next.getAndIncrement()) {
                piece.scan(number);
                if (!settle(piece, number)) {
                    return;
                }
                worker.count();
            }
        } catch (IOException | RuntimeException | Error e) {
            synchronized (this) {
                thrown = thrown == null ? e : thrown;
                stopped = true;
                notifyAll();
            }
        }
    }

    /** Waits until all pieces before it are settled. False if there is no sense in reading on. */
    private synchronized boolean settle(Piece piece, int number) throws IOException {
        while (turn != number && !stopped) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }
        if (stopped) {
            return false;
        }
        long before = expected;
        expected = piece.settledFrom(before);
        line = expected < 0 ? -1 : expected == before ? line : piece.worker.settle(piece.text, line, expected - before);
        stopped = line < 0;
        turn++;
        notifyAll();
        return !stopped;
    }

    /** The bytes of the piece in work, and what its worker found there. */
    private final class Piece {

        private final Worker worker;
        private byte[] text = new byte[0];
        /** Where in the file the bytes start, and how many there are. */
        private long offset;

        private int length;
        /** Where in the file the piece ends. */
        private long limit;
        /** Where in the file the first record was taken to start, and where the next piece's does. */
        private long start;

        private long stop;

        Piece(Worker worker) {
            this.worker = worker;
        }

        /** Scans a piece from where its first record seems to start. */
        void scan(int number) throws IOException {
            long from = (long) number * pieceSize;
            limit = Math.min(size, from + pieceSize);
            offset = number == 0 ? 0 : from - 1; // a line end there is the piece's own
            length = 0;
            more((int) (limit - offset) + STEP);
            int guessed = number == 0 ? 0 : RecordScanner.firstStart(text, 0, length);
            scanFrom(number == 0 ? first() : guessed < 0 ? Long.MAX_VALUE : offset + guessed);
        }

        private long first() {
            synchronized (PieceReader.this) {
                return expected; // nothing has been settled before the first piece
            }
        }

        /** Where the next piece starts, for certain; the piece starts at a place that is certain. Below 0: nowhere. */
        long settledFrom(long certain) throws IOException {
            if (certain >= limit) {
                worker.begin();
                return certain; // the record before reaches over the whole piece
            }
            if (start != certain) {
                scanFrom(certain);
            }
            return stop;
        }

        private void scanFrom(long from) throws IOException {
            worker.begin();
            start = from;
            stop = from;
            int steps = 1;
            while (stop < limit) {
                int at = worker.scan(
                        text, (int) (stop - offset), (int) (limit - offset), length, offset + length == size);
                if (at < 0 || offset + at < limit && !roomFor(offset + at)) {
                    stop = RecordScanner.BROKEN;
                    return;
                }
                stop = offset + at;
                if (stop < limit) {
                    more(length + (STEP << steps++));
                }
            }
        }

        /** Whether a record may be as long as it has been found to be without an end. */
        private boolean roomFor(long record) {
            return offset + length - record <= longestRecord && offset + length < size;
        }

        /** Reads on until there are so many bytes, or the file ends. */
        private void more(int wanted) throws IOException {
            int most = (int) Math.min(wanted, size - offset);
            if (text.length < most + RecordScanner.ROOM) {
                text = Arrays.copyOf(text, most + RecordScanner.ROOM);
            }
            while (length < most) {
                ByteBuffer step = ByteBuffer.wrap(text, length, Math.min(STEP, most - length));
                int count = file.read(step, offset + length);
                if (count < 0) {
                    throw new EOFException("the file has become shorter");
                }
                length += count;
            }
        }
    }
}
