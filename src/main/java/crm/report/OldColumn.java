package crm.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A column of a report whose rows are lists of cells. To be replaced by {@link Column}. */
public record OldColumn(String name, String chinese, Column.Kind kind) {

    static Table<List<@Nullable Object>> table(List<OldColumn> columns, List<List<@Nullable Object>> rows) {
        List<Column<List<@Nullable Object>>> bound = new ArrayList<>();
        for (OldColumn column : columns) {
            int place = bound.size();
            bound.add(new Column<>(column.name, column.chinese, column.kind, row -> row.get(place)));
        }
        return new Table<>(bound, rows);
    }
}
