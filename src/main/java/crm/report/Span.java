package crm.report;

import crm.base.Phrase;

/**
 * A piece of text with its meaning. Immutable.
 *
 * @param text may hold anything, line breaks and control characters from the data included
 * @param style what it means
 */
public record Span(Phrase text, Style style) {

    /** Plain text in both languages. */
    public static Span of(Phrase text) {
        return new Span(text, Style.PLAIN);
    }

    /** Plain text that is the same in both languages, as data is. */
    public static Span of(String text) {
        return of(Phrase.same(text));
    }
}
