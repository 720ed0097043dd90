package crm.base;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Shares work on consecutive numbers among all processors. */
public final class Parallel {

    /** How many numbers make a slice: enough that starting one costs little, few enough that all end together. */
    static final int LENGTH = 4096;

    private Parallel() {}

    /**
     * Works on each number from 0 to a size, excluded, in any order and several at once; returns when all is done. What
     * fits into one slice is done in order by the thread that calls.
     *
     * @throws RuntimeException what the work threw; other numbers may have been worked on or not
     */
    public static void forEach(int size, IntConsumer work) {
        if (size <= LENGTH) {
            slice(0, size, work);
            return;
        }
        // The pool would wrap what is thrown on another thread: it is thrown here as it is.
        AtomicReference<@Nullable RuntimeException> thrown = new AtomicReference<>();
        IntStream.range(0, (size + LENGTH - 1) / LENGTH).parallel().forEach(slice -> {
            try {
                if (thrown.get() == null) {
                    slice(slice * LENGTH, (int) Math.min(size, (slice + 1L) * LENGTH), work);
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

    private static void slice(int from, int to, IntConsumer work) {
        for (int number = from; number < to; number++) {
            work.accept(number);
        }
    }
}
