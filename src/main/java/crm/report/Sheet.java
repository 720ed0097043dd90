package crm.report;

import crm.base.Phrase;
import java.util.ArrayList;
import java.util.List;

/** Builds the text form of a report from top to bottom. Not thread-safe. */
public final class Sheet {

    private final List<Block> blocks = new ArrayList<>();

    /** The title of all that follows. */
    public Sheet title(Phrase text) {
        return add(new Block.Heading(text, true));
    }

    /** A heading, with a blank line above unless it is the first. */
    public Sheet heading(Phrase text) {
        return add(new Block.Heading(text, false));
    }

    /**
     * One line, wrapped where the terminal is narrower.
     *
     * @param indent blanks before it and before what is wrapped
     * @param spans one behind the other, each as {@link Span#of(Object)} takes it
     */
    public Sheet line(int indent, Object... spans) {
        return line(indent, List.of(spans));
    }

    /** The same, the spans in a list. */
    public Sheet line(int indent, List<?> spans) {
        return add(new Block.Line(indent, spans.stream().map(Span::of).toList()));
    }

    /** A blank line. */
    public Sheet gap() {
        return add(new Block.Gap());
    }

    /**
     * A table. What does not fit is wrapped inside its cell, never cut.
     *
     * @param indent blanks before each line
     * @param rows what the rows are of, in order; their cells are made when they are shown
     * @param columns at least one
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final <T> Sheet table(int indent, List<T> rows, TextColumn<T>... columns) {
        return table(indent, rows, List.of(columns));
    }

    /** The same, the columns in a list. */
    public <T> Sheet table(int indent, List<T> rows, List<TextColumn<T>> columns) {
        return add(new Block.Table<>(indent, columns, rows));
    }

    /** All that was added. */
    public List<Block> blocks() {
        return List.copyOf(blocks);
    }

    private Sheet add(Block block) {
        blocks.add(block);
        return this;
    }
}
