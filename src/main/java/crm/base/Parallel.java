package crm.base;

import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Splits work on consecutive numbers into slices, which all processors share. */
public final class Parallel {

    /** How many numbers a slice has: enough that starting one costs little, few enough that the processors end together. */
    static final int LENGTH = 4096;

    private Parallel() {}

    /** What is done with a slice; slices may be worked on in any order and at once. */
    public interface Work {

        /** Works on the numbers from the first, included, to the last, excluded. */
        void on(int from, int to);
    }

    /**
     * Works on the numbers from 0 to a size, excluded, each once; returns when all is done. What fits into
     * one slice is done by the thread that calls.
     *
     * @throws RuntimeException what the work threw; other slices may have been worked on or not
     */
    public static void of(int size, Work work) {
        if (size <= LENGTH) {
            work.on(0, size);
            return;
        }
        // The pool would wrap what is thrown on another thread: it is thrown here as it is.
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
