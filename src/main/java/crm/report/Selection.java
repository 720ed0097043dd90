package crm.report;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** Some of the items of a list in an order of their own, without a copy of them. */
final class Selection<T> extends AbstractList<T> implements RandomAccess {

    private final List<T> all;
    private final int[] places;

    /**
     * A selection.
     *
     * @param all not changed any more
     * @param places which of them, in order; not changed any more
     */
    Selection(List<T> all, int[] places) {
        this.all = all;
        this.places = places;
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
