package crm.input;

import crm.field.Field;
import crm.field.RecordKind;
import crm.problem.Position;
import crm.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record as it stands in a file: the texts of its fields, trimmed but not yet read. Valid while it is handled.
 *
 * @param kind what the record is of
 * @param start the line on which it starts; column 0
 * @param texts by the index of the field: null where the file has no such field or it is blank
 * @param positions where each field stands, by the index of the field; null where the file has none. Empty if the fields
 *     stand in columns
 * @param columns in which column each field stands, counted from 1, by the index of the field; 0 where the file has none.
 *     Empty if the fields do not stand in columns
 * @param names the field's name as the file writes it, by the index of the field; null where it has none
 * @param problems what is already known to be wrong with the record; empty: nothing
 * @param source asked for the record as it was written, line breaks included
 */
@SuppressWarnings("ArrayRecordComponent") // made once a record: ten million lists would tell
public record RawRecord(
        RecordKind kind,
        Position start,
        @Nullable String[] texts,
        @Nullable Position[] positions,
        int[] columns,
        @Nullable String[] names,
        List<Problem> problems,
        Verbatim source) {

    /** Where a field stands; null where the record has none. */
    @Nullable
    public Position at(Field<?> field) {
        if (columns.length == 0) {
            return positions[field.index()];
        }
        int column = columns[field.index()];
        return column == 0 ? null : start.atColumn(column);
    }

    /** Gives the text of a record as it was written. */
    public interface Verbatim {
        /** The lines of the record, without the last line break. */
        String text();
    }
}
