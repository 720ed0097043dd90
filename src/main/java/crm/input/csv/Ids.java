package crm.input.csv;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sees whether the ids of all records differ, without keeping them: as runs of rising ids, or as hashes. It may take
 * different ids for equal ones, never equal ones for different ones.
 */
public final class Ids {

    /** More runs than these tell that the ids do not rise. */
    private static final int MOST_RUNS = 2_000;

    private final boolean hashed;
    private final IdRuns runs = new IdRuns();
    private final IdHashes hashes = new IdHashes();
    private final List<IdHashes> all = new ArrayList<>();

    /**
     * None so far.
     *
     * @param hashed whether they are kept as hashes, for ids that do not rise
     */
    public Ids(boolean hashed) {
        this.hashed = hashed;
        all.add(hashes);
    }

    /** Adds an id behind those added before. Not to be called by two threads at a time, as those that follow. */
    public void add(String id) {
        byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
        if (hashed) {
            hashes.add(IdHashes.hash(bytes, 0, bytes.length));
        } else {
            runs.add(bytes, 0, bytes.length);
        }
    }

    /** Adds the ids of a piece behind those added before. */
    public void add(Piece piece) {
        runs.addAll(piece.runs);
    }

    /** What a thread uses for the ids of one piece after the other. */
    public Piece piece() {
        Piece piece = new Piece(hashed);
        if (hashed) {
            all.add(piece.hashes);
        }
        return piece;
    }

    /** Whether there is any sense in going on. */
    public boolean mayAllDiffer() {
        return runs.size() <= MOST_RUNS;
    }

    /** Whether it is certain that all differ. */
    public boolean allDiffer() {
        return mayAllDiffer() && runs.allDiffer() && IdHashes.allDiffer(all);
    }

    /** The ids of one piece. Not thread-safe. */
    public static final class Piece {

        private final boolean hashed;
        private final IdRuns runs = new IdRuns();
        private final IdHashes hashes = new IdHashes();
        private long[] waiting = new long[0];
        private int count;

        private Piece(boolean hashed) {
            this.hashed = hashed;
        }

        /** Forgets the ids that were not counted. */
        public void begin() {
            runs.clear();
            count = 0;
        }

        /** Adds the id between two places. */
        public void add(byte[] text, int from, int to) {
            if (!hashed) {
                if (runs.size() <= MOST_RUNS) {
                    runs.add(text, from, to);
                }
                return;
            }
            if (count == waiting.length) {
                waiting = Arrays.copyOf(waiting, 2 * count + 1024);
            }
            waiting[count++] = IdHashes.hash(text, from, to);
        }

        /** Counts the ids, if they are kept as hashes. */
        public void count() {
            for (int i = 0; i < count; i++) {
                hashes.add(waiting[i]);
            }
            count = 0;
        }
    }
}
