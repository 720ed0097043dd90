package crm.contact;

import java.util.HashMap;
import java.util.Map;

/** What is counted beyond {@link ByteCounters#MOST}, by customer and number of the count. */
final class LargeCounts {

    private final Map<Long, Integer> counts = new HashMap<>();

    private static long key(int customer, int number) {
        return (long) customer << Integer.SIZE | number;
    }

    void add(int customer, int number, int more) {
        counts.merge(key(customer, number), more, Integer::sum);
    }

    void addAll(LargeCounts other) {
        other.counts.forEach((key, more) -> counts.merge(key, more, Integer::sum));
    }

    int of(int customer, int number) {
        return counts.getOrDefault(key(customer, number), 0);
    }
}
