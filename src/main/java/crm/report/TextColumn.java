package crm.report;

import crm.base.Phrase;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table in the text form. Immutable.
 *
 * @param <T> what the rows are of
 * @param title may be blank in all columns: then no header line is shown
 * @param right whether it is aligned to the right
 * @param wraps whether its cells may be wrapped when the terminal is narrow
 * @param cell gives the cell of a row, as {@link Span#of(Object)} takes it, the same each time
 */
public record TextColumn<T>(Phrase title, boolean right, boolean wraps, Function<T, ? extends @Nullable Object> cell) {

    private static final Phrase NO_TITLE = Phrase.same("");

    /** A column aligned to the left that is wrapped only where nothing else helps. */
    public static <T> TextColumn<T> left(Phrase title, Function<T, @Nullable Object> cell) {
        return new TextColumn<>(title, false, false, cell);
    }

    /** The same, the title in both languages. */
    public static <T> TextColumn<T> left(String en, String zh, Function<T, @Nullable Object> cell) {
        return left(new Phrase(en, zh), cell);
    }

    /** The same without a title. */
    public static <T> TextColumn<T> left(Function<T, @Nullable Object> cell) {
        return left(NO_TITLE, cell);
    }

    /** A column aligned to the right, as numbers are, that is wrapped only where nothing else helps. */
    public static <T> TextColumn<T> right(Phrase title, Function<T, @Nullable Object> cell) {
        return new TextColumn<>(title, true, false, cell);
    }

    /** The same, the title in both languages. */
    public static <T> TextColumn<T> right(String en, String zh, Function<T, @Nullable Object> cell) {
        return right(new Phrase(en, zh), cell);
    }

    /** The same without a title. */
    public static <T> TextColumn<T> right(Function<T, @Nullable Object> cell) {
        return right(NO_TITLE, cell);
    }

    /** A column aligned to the left that is wrapped when the terminal is narrow. */
    public static <T> TextColumn<T> wrapped(Phrase title, Function<T, @Nullable Object> cell) {
        return new TextColumn<>(title, false, true, cell);
    }

    /** The same, the title in both languages. */
    public static <T> TextColumn<T> wrapped(String en, String zh, Function<T, @Nullable Object> cell) {
        return wrapped(new Phrase(en, zh), cell);
    }

    /** The same without a title. */
    public static <T> TextColumn<T> wrapped(Function<T, @Nullable Object> cell) {
        return wrapped(NO_TITLE, cell);
    }

    /** The cell of a row. */
    public Span of(T row) {
        return Span.of(cell.apply(row));
    }
}
