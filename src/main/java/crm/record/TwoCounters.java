package crm.record;

/** Two counters that see the same visits. */
public final class TwoCounters<A extends VisitCounter<A>, B extends VisitCounter<B>>
        implements VisitCounter<TwoCounters<A, B>> {

    private final A one;
    private final B other;

    /** Counts with both. */
    public TwoCounters(A one, B other) {
        this.one = one;
        this.other = other;
    }

    @Override
    public void count(int customer, int day, Role role, Channel channel) {
        one.count(customer, day, role, channel);
        other.count(customer, day, role, channel);
    }

    @Override
    public void prepare(int[] customers, int from, int to) {
        one.prepare(customers, from, to);
        other.prepare(customers, from, to);
    }

    @Override
    public TwoCounters<A, B> fork() {
        return new TwoCounters<>(one.fork(), other.fork());
    }

    @Override
    public void merge(TwoCounters<A, B> counted) {
        one.merge(counted.one);
        other.merge(counted.other);
    }
}
