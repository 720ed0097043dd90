package crm.record;

/**
 * Counts records and keeps none. A fold: any order and any split of the records gives the same, so that several may count
 * at once, each a part, and be merged. Not thread-safe: each thread has its own.
 *
 * @param <T> itself
 */
public interface Counter<T extends Counter<T>> {

    /** One of the same kind that has counted nothing. */
    T fork();

    /** Adds all that a {@link #fork} has counted, which is not used any more. */
    void merge(T other);
}
