package crm.input.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Ids that were read, as runs of rising ones: shorter ids come before longer ones, ids of a length in the order of their
 * bytes. Ids within a run differ, and so do those of runs that do not overlap. Programs export ids that rise, so that
 * few runs, mostly one, tell that millions of ids differ. Not thread-safe.
 */
final class IdRuns {

    /** The first and the last id of a run; within one the ids get no shorter. */
    private static final class Run {
        private final byte[] first;
        private byte[] last;

        private Run(byte[] id) {
            first = id;
            last = id.clone();
        }
    }

    private static final Comparator<byte[]> ORDER = (one, other) -> compare(one, 0, one.length, other, other.length);

    private final List<Run> runs = new ArrayList<>();

    private static int compare(byte[] one, int from, int to, byte[] other, int length) {
        int difference = to - from - length;
        return difference != 0 ? difference : Arrays.compareUnsigned(one, from, to, other, 0, length);
    }

    /** Adds an id behind those added before. */
    void add(byte[] text, int from, int to) {
        Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (last == null || compare(text, from, to, last.last, last.last.length) <= 0) {
            runs.add(new Run(Arrays.copyOfRange(text, from, to)));
            return;
        }
        if (last.last.length < to - from) {
            last.last = new byte[to - from];
        }
        System.arraycopy(text, from, last.last, 0, to - from);
    }

    /** Adds the ids of others behind those added before. */
    void addAll(IdRuns others) {
        for (Run run : others.runs) {
            Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (last != null && ORDER.compare(run.first, last.last) > 0) {
                last.last = run.last;
            } else {
                runs.add(run);
            }
        }
        others.runs.clear();
    }

    void clear() {
        runs.clear();
    }

    /** How many runs there are. */
    int size() {
        return runs.size();
    }

    /** Whether it is certain that all ids differ. False does not mean that they do not. */
    boolean allDiffer() {
        List<Run> sorted = new ArrayList<>(runs);
        sorted.sort(Comparator.comparing(run -> run.first, ORDER));
        for (int i = 1; i < sorted.size(); i++) {
            if (ORDER.compare(sorted.get(i).first, sorted.get(i - 1).last) <= 0) {
                return false;
            }
        }
        return true;
    }
}
