package crm.input.bind;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lets equal values of many records be one object: departments, days, figures. Not thread-safe. */
final class ValueInterner {

    /** More different values than these do not repeat often enough. */
    private static final int MOST = 1 << 14;

    private final Map<Object, Object> values = new HashMap<>();

    /** The value, or an equal one that came before; null for null. */
    @SuppressWarnings("unchecked") // equal values are of one class
    <T> @Nullable T one(@Nullable T value) {
        if (value == null) {
            return null;
        }
        Object before = values.size() < MOST ? values.putIfAbsent(value, value) : values.get(value);
        return before == null ? value : (T) before;
    }
}
