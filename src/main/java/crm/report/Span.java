package crm.report;

import crm.base.Numbers;
import crm.base.Phrase;
import crm.base.Term;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;

/**
 * A piece of text with its meaning. Immutable.
 *
 * @param text may hold anything, line breaks and control characters from the data included
 * @param style what it means
 * @param drawing what a page shows instead of the text; null: the text
 */
public record Span(Phrase text, Style style, @Nullable Drawing drawing) {

    /** Text alone. */
    public Span(Phrase text, Style style) {
        this(text, style, null);
    }

    /**
     * What a value is as text. A span is itself, phrases and terms are told in the language of the reader, numbers have a
     * comma between thousands, days and months are ISO texts, strings are as they are, null is blank, drawings are drawn.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    public static Span of(@Nullable Object value) {
        return value instanceof Span span ? span : of(value, Style.PLAIN);
    }

    /** A value as text in a style; as {@link #of(Object)}, but no span. */
    public static Span of(@Nullable Object value, Style style) {
        return value instanceof Drawing drawing
                ? new Span(Phrase.same(drawing.text()), style, drawing)
                : new Span(phrase(value), style);
    }

    /** A heading within a line, or a figure that matters. */
    public static Span strong(Object value) {
        return of(value, Style.STRONG);
    }

    /** Good news. */
    public static Span good(Object value) {
        return of(value, Style.GOOD);
    }

    /** What is worth a look. */
    public static Span doubtful(Object value) {
        return of(value, Style.DOUBTFUL);
    }

    /** Bad news. */
    public static Span bad(Object value) {
        return of(value, Style.BAD);
    }

    /** What is of less interest. */
    public static Span faint(Object value) {
        return of(value, Style.FAINT);
    }

    private static Phrase phrase(@Nullable Object value) {
        if (value instanceof Phrase phrase) {
            return phrase;
        }
        if (value instanceof Term term) {
            return term.phrase();
        }
        if (value instanceof Integer || value instanceof Long) {
            return Phrase.same(Numbers.grouped(((Number) value).longValue()));
        }
        if (value instanceof BigDecimal decimal) {
            return Phrase.same(Numbers.grouped(decimal));
        }
        if (value == null || value instanceof String || value instanceof Temporal) {
            return Phrase.same(value == null ? "" : value.toString());
        }
        throw new IllegalArgumentException("no text: " + value.getClass());
    }
}
