package crm.report;

import crm.base.Language;
import crm.base.Phrase;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a report's table: its names, what its cells hold, and the way from a subject to its cell. Immutable.
 *
 * @param <T> the subjects, each of which has a row
 * @param name the English name that scripts rely on
 * @param chinese the Chinese name
 * @param kind what its cells hold
 * @param cell gives the cell of a subject, of the class that the kind says; null: blank. The same subject has the same
 *     cell each time; several threads may ask at once
 */
public record Column<T>(String name, String chinese, Kind kind, Function<T, ? extends @Nullable Object> cell) {

    /** What the cells of a column hold; a null cell is a blank in every kind. */
    public enum Kind {
        /** A {@link String}, from the data. */
        TEXT,
        /** A {@link crm.base.Term}, a {@link Phrase} of codes, or a {@link String} that is a code in both languages. */
        CODE,
        /** A {@link Phrase} for people, whatever the form of the report. */
        PHRASE,
        /** A {@link java.math.BigDecimal}, rounded as it is to be printed, or an {@link Integer} or {@link Long}. */
        NUMBER,
        /** A {@link java.time.LocalDate} or {@link java.time.YearMonth}. */
        DATE,
        /** A {@link Boolean}. */
        FLAG,
        /** A {@link List} of what {@link #CODE} or {@link #TEXT} may hold; never null, may be empty. */
        LIST
    }

    /** A column of texts from the data. */
    public static <T> Column<T> text(String name, String chinese, Function<T, @Nullable String> cell) {
        return new Column<>(name, chinese, Kind.TEXT, cell);
    }

    /** A column of codes: terms, phrases of codes or strings. */
    public static <T> Column<T> code(String name, String chinese, Function<T, @Nullable Object> cell) {
        return new Column<>(name, chinese, Kind.CODE, cell);
    }

    /** A column of phrases for people. */
    public static <T> Column<T> phrase(String name, String chinese, Function<T, @Nullable Phrase> cell) {
        return new Column<>(name, chinese, Kind.PHRASE, cell);
    }

    /** A column of numbers. */
    public static <T> Column<T> number(String name, String chinese, Function<T, @Nullable Number> cell) {
        return new Column<>(name, chinese, Kind.NUMBER, cell);
    }

    /** A column of days or months. */
    public static <T> Column<T> date(String name, String chinese, Function<T, @Nullable Temporal> cell) {
        return new Column<>(name, chinese, Kind.DATE, cell);
    }

    /** A column of yes and no. */
    public static <T> Column<T> flag(String name, String chinese, Function<T, @Nullable Boolean> cell) {
        return new Column<>(name, chinese, Kind.FLAG, cell);
    }

    /** A column of lists. */
    public static <T> Column<T> list(String name, String chinese, Function<T, List<?>> cell) {
        return new Column<>(name, chinese, Kind.LIST, cell);
    }

    /** The cell of a subject. */
    public @Nullable Object of(T subject) {
        return cell.apply(subject);
    }

    /** The name in a language. */
    public String in(Language language) {
        return language == Language.ZH ? chinese : name;
    }
}
