package crm.report;

import crm.base.Phrase;
import java.util.ArrayList;
import java.util.List;

/** One block of a report's text form or of a page, from top to bottom. Immutable. */
public sealed interface Block permits Block.Heading, Block.Line, Block.Table, Block.Gap, Picture {

    /**
     * A heading, with a blank line above unless it is the first.
     *
     * @param title whether it is the title of all that follows, which on paper begins a sheet of its own
     */
    record Heading(Phrase text, boolean title) implements Block {

        /** A heading below a title. */
        public Heading(Phrase text) {
            this(text, false);
        }
    }

    /**
     * One line, wrapped where the terminal is narrower.
     *
     * @param indent blanks before it and before what is wrapped
     */
    record Line(int indent, List<Span> spans) implements Block {

        /** A plain line. */
        public static Line of(Phrase text) {
            return new Line(0, List.of(Span.of(text)));
        }
    }

    /**
     * A table. What does not fit is wrapped inside its cell, never cut.
     *
     * @param indent blanks before each line
     * @param columns at least one
     * @param rows what the rows are of, in order; their cells are made when they are shown
     */
    record Table<T>(int indent, List<TextColumn<T>> columns, List<T> rows) implements Block {}

    /** A table of rows that are lists of spans. To be replaced by {@link Sheet#table}. */
    static Block positional(int indent, List<TableColumn> columns, List<List<Span>> rows) {
        List<TextColumn<List<Span>>> bound = new ArrayList<>();
        for (TableColumn column : columns) {
            int place = bound.size();
            bound.add(new TextColumn<>(column.title(), column.right(), column.flexible(), row -> row.get(place)));
        }
        return new Table<>(indent, bound, rows);
    }

    /**
     * A column of a table.
     *
     * @param title may be blank in all columns: then no header line is shown
     * @param right whether it is aligned to the right
     * @param flexible whether its cells may be wrapped when the terminal is narrow
     */
    record TableColumn(Phrase title, boolean right, boolean flexible) {}

    /** A blank line. */
    record Gap() implements Block {}
}
