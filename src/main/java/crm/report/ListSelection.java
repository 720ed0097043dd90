package crm.report;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Some of the items of a list in an order of their own, without a copy of them. */
public final class ListSelection<T> extends AbstractList<T> implements RandomAccess {

    private final List<T> all;
    private final int[] places;

    /**
     * A selection.
     *
     * @param all not changed any more
     * @param places which of them, in order; not changed any more
     */
    public ListSelection(List<T> all, int[] places) {
        this.all = all;
        this.places = places;
    }

    /** The items that are wanted, in their order. */
    public static <T> List<T> of(List<T> all, Predicate<T> isWanted) {
        int[] places = new int[all.size()];
        int count = 0;
        for (int i = 0; i < places.length; i++) {
            if (isWanted.test(all.get(i))) {
                places[count++] = i;
            }
        }
        return new ListSelection<>(all, Arrays.copyOf(places, count));
    }

    /** The items by what they have in common, in their order; the groups in the order of their first items. */
    public static <K, T> Map<K, List<T>> by(Function<T, K> key, List<T> all) {
        Map<K, IntStream.Builder> places = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            places.computeIfAbsent(key.apply(all.get(i)), each -> IntStream.builder())
                    .add(i);
        }
        Map<K, List<T>> groups = new LinkedHashMap<>();
        places.forEach((each, those) ->
                groups.put(each, new ListSelection<>(all, those.build().toArray())));
        return groups;
    }

    @Override
    public T get(int index) {
        return all.get(places[index]);
    }

    @Override
    public int size() {
        return places.length;
    }
}
