package crm.report;

import crm.base.Phrase;
import java.util.List;

/** One block of a report's text form or of a page, from top to bottom. Immutable. */
public sealed interface Block permits Block.Heading, Block.Line, Block.Table, Block.Gap, Picture {

    /**
     * A heading, with a blank line above unless it is the first.
     *
     * @param title whether it is the title of all that follows, which on paper begins a sheet of its own
     */
    record Heading(Phrase text, boolean title) implements Block {}

    /**
     * One line, wrapped where the terminal is narrower.
     *
     * @param indent blanks before it and before what is wrapped
     */
    record Line(int indent, List<Span> spans) implements Block {}

    /**
     * A table. What does not fit is wrapped inside its cell, never cut.
     *
     * @param indent blanks before each line
     * @param columns at least one
     * @param rows what the rows are of, in order; their cells are made when they are shown
     */
    record Table<T>(int indent, List<TextColumn<T>> columns, List<T> rows) implements Block {}

    /** A blank line. */
    record Gap() implements Block {}
}
