package crm.input.bind;

import crm.base.Display;
import crm.field.Field;
import crm.field.RecordKind;
import crm.problem.Fault;
import crm.problem.Position;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds the values of the unique fields of one kind of record, over all of its files. */
public final class UniqueValues {

    private final @Nullable Field<?> field;
    private final Map<String, Position> seen = new HashMap<>();

    private UniqueValues(@Nullable Field<?> field) {
        this.field = field;
    }

    /** No values so far. */
    public UniqueValues(RecordKind kind) {
        this(kind.fields().stream().filter(Field::unique).findFirst().orElse(null));
    }

    /** Holds none: somebody else sees to it that values are unique. */
    static UniqueValues none() {
        return new UniqueValues((Field<?>) null);
    }

    /** Tells the row if another that is remembered has its value. */
    void check(Row row) {
        if (field == null) {
            return;
        }
        String value = row.text(field);
        if (value == null) {
            return;
        }
        Position before = seen.get(value);
        if (before == null) {
            return;
        }
        if (before.file().equals(row.start().file())) {
            row.report(field, Fault.DUPLICATE_ID, Display.quoted(value), before.line());
        } else {
            row.report(field, Fault.DUPLICATE_ID_ELSEWHERE, Display.quoted(value), before);
        }
    }

    /** Notes the row's value, so that no other may have it. */
    void remember(Row row) {
        String value = field == null ? null : row.text(field);
        if (value != null) {
            seen.putIfAbsent(value, row.start());
        }
    }
}
