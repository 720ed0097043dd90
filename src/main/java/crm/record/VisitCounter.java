package crm.record;

/**
 * Counts visits and keeps none. A fold: any order and any split of the visits gives the same, so that several may count
 * at once, each a part, and be merged. Not thread-safe: each thread has its own.
 *
 * @param <T> itself
 */
public interface VisitCounter<T extends VisitCounter<T>> {

    /**
     * Counts one visit.
     *
     * @param customer the {@link Customer#index} of whom
     * @param day when, as {@link java.time.LocalDate#toEpochDay} has it
     */
    void count(int customer, int day, Role role, Channel channel);

    /**
     * Looks at what is counted of some customers, so that the processor has it at hand when their visits are counted.
     * Counts nothing. There is nothing to do where few counts are kept.
     *
     * @param customers their {@link Customer#index}, from one place of the array to another, excluded
     */
    default void prepare(int[] customers, int from, int to) {}

    /** One of the same kind that has counted nothing. */
    T fork();

    /** Adds all that a {@link #fork} has counted, which is not used any more. */
    void merge(T other);

    /** Counts one visit. */
    default void count(Visit visit) {
        count(visit.customer().index(), (int) visit.date().toEpochDay(), visit.role(), visit.channel());
    }
}
