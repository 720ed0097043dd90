package crm.record;

/**
 * Counts visits.
 *
 * @param <T> itself
 */
public interface VisitCounter<T extends VisitCounter<T>> extends Counter<T> {

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

    /** Counts one visit. */
    default void count(Visit visit) {
        count(visit.customer().index(), (int) visit.date().toEpochDay(), visit.role(), visit.channel());
    }
}
