package crm.base;

import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Cuts long work into slices of consecutive numbers that all processors work on. */
public final class Parallel {

    /** Long enough that a slice outweighs the handing out, short enough that the processors end together. */
    static final int LENGTH = 4096;

    private Parallel() {}

    /** What is done with a slice; slices may be worked on in any order and at once. */
    public interface Work {

        /** Works on the numbers from the first, included, to the last, excluded. */
        void on(int from, int to);
    }

    /**
     * Works on the numbers from 0 to a size, excluded, each once; back when all is done. What fits a slice is done by
     * the caller's thread.
     *
     * @throws RuntimeException what the work threw; other slices may have been worked on or not
     */
    public static void of(int size, Work work) {
        if (size <= LENGTH) {
            work.on(0, size);
            return;
        }
        // A pool hands what is thrown on another thread over as a copy that wraps it: here it is handed over as it is.
        AtomicReference<@Nullable RuntimeException> thrown = new AtomicReference<>();
        IntStream.range(0, (size + LENGTH - 1) / LENGTH).parallel().forEach(slice -> {
            try {
                if (thrown.get() == null) {
                    work.on(slice * LENGTH, (int) Math.min(size, (slice + 1L) * LENGTH));
                }
            } catch (RuntimeException e) {
                thrown.compareAndSet(null, e);
            }
        });
        RuntimeException first = thrown.get();
        if (first != null) {
            throw first;
        }
    }
}
