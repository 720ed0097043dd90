package crm.report;

import crm.base.Language;

/**
 * One column of a report's table. Immutable.
 *
 * @param name the English name that scripts rely on
 * @param chinese the Chinese name
 * @param kind what its cells hold
 */
public record Column(String name, String chinese, Kind kind) {

    /** What the cells of a column hold; a null cell is a blank in every kind. */
    public enum Kind {
        /** A {@link String}, from the data. */
        TEXT,
        /** A {@link crm.base.Term}, a {@link crm.base.Phrase} of codes, or a {@link String} that is a code in both languages. */
        CODE,
        /** A {@link crm.base.Phrase} for people, whatever the form of the report. */
        PHRASE,
        /** A {@link java.math.BigDecimal}, rounded as it is to be printed, or an {@link Integer} or {@link Long}. */
        NUMBER,
        /** A {@link java.time.LocalDate} or {@link java.time.YearMonth}. */
        DATE,
        /** A {@link Boolean}. */
        FLAG,
        /** A {@link java.util.List} of what {@link #CODE} or {@link #TEXT} may hold; never null, may be empty. */
        LIST
    }

    /** The name in a language. */
    public String in(Language language) {
        return language == Language.ZH ? chinese : name;
    }
}
