package crm.report;

import crm.base.Phrase;
import java.util.ArrayList;
import java.util.List;

/** The rows of a table as lists of cells, and a table of such rows. */
public final class Rows {
    private Rows() {}

    public static List<List<Object>> of(Report report) {
        return of(report.table());
    }

    private static <T> List<List<Object>> of(Table<T> table) {
        List<List<Object>> rows = new ArrayList<>();
        for (T subject : table.subjects()) {
            List<Object> row = new ArrayList<>();
            table.columns().forEach(column -> row.add(column.of(subject)));
            rows.add(row);
        }
        return rows;
    }

    /** A column of a table whose subjects are lists of cells. */
    public record Head(String name, String chinese, Column.Kind kind) {}

    /** A table whose subjects are lists of cells. */
    public static Table<List<Object>> table(List<Head> heads, List<List<Object>> rows) {
        List<Column<List<Object>>> columns = new ArrayList<>();
        for (Head head : heads) {
            int place = columns.size();
            columns.add(new Column<>(head.name, head.chinese, head.kind, row -> row.get(place)));
        }
        return new Table<>(columns, rows);
    }

    /** A column of a text table whose rows are lists of cells. */
    public record TextHead(Phrase title, boolean right, boolean wraps) {}

    /** A text table whose rows are lists of cells. */
    public static Block.Table<List<Span>> text(int indent, List<TextHead> heads, List<List<Span>> rows) {
        List<TextColumn<List<Span>>> columns = new ArrayList<>();
        for (TextHead head : heads) {
            int place = columns.size();
            columns.add(new TextColumn<>(head.title, head.right, head.wraps, row -> row.get(place)));
        }
        return new Block.Table<>(indent, columns, rows);
    }

    /** The names of the columns of a report, in order. */
    public static List<String> names(Report report) {
        List<String> names = new ArrayList<>();
        report.table().columns().forEach(column -> names.add(column.name()));
        return names;
    }
}
