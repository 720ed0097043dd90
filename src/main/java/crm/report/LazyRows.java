package crm.report;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/** The rows of a table, each made when it is asked for: a table of a million needs no memory of its own. */
public final class LazyRows<T, R> extends AbstractList<R> implements RandomAccess {

    private final List<T> items;
    private final Function<T, R> row;

    /**
     * Rows.
     *
     * @param items in the order of the rows; not changed any more
     * @param row makes the row of an item, the same one each time
     */
    public LazyRows(List<T> items, Function<T, R> row) {
        this.items = items;
        this.row = row;
    }

    @Override
    public R get(int index) {
        return row.apply(items.get(index));
    }

    @Override
    public int size() {
        return items.size();
    }
}
