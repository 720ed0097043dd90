package crm.record;

import java.util.List;

/** Several counters that see the same visits. */
public final class VisitCounters implements VisitCounter<VisitCounters> {

    private final List<VisitCounter<?>> counters;

    /** Counts with each of some counters. */
    public VisitCounters(List<? extends VisitCounter<?>> counters) {
        this.counters = List.copyOf(counters);
    }

    @Override
    public void count(int customer, int day, Role role, Channel channel) {
        for (int i = 0; i < counters.size(); i++) {
            counters.get(i).count(customer, day, role, channel);
        }
    }

    @Override
    public void prepare(int[] customers, int from, int to) {
        counters.forEach(counter -> counter.prepare(customers, from, to));
    }

    @Override
    public VisitCounters fork() {
        return new VisitCounters(
                counters.stream().<VisitCounter<?>>map(VisitCounter::fork).toList());
    }

    @Override
    public void merge(VisitCounters other) {
        for (int i = 0; i < counters.size(); i++) {
            merge(counters.get(i), other.counters.get(i));
        }
    }

    @SuppressWarnings("unchecked") // a counter and its fork are of one class
    private static <T extends VisitCounter<T>> void merge(VisitCounter<?> counter, VisitCounter<?> fork) {
        ((T) counter).merge((T) fork);
    }
}
