package crm.render;

import crm.base.Language;
import crm.base.Phrase;
import crm.base.Term;
import crm.report.Column;
import java.math.BigDecimal;
import java.util.List;
import java.util.StringJoiner;

/** What the cells of a report are as plain text. */
final class Cells {

    private static final Phrase YES = new Phrase("yes", "是");
    private static final Phrase NO = new Phrase("no", "否");

    private Cells() {}

    /** The text of a cell that is not blank; the elements of a list are joined by semicolons. */
    static String text(Column.Kind kind, Object value, Language language) {
        return switch (kind) {
            case TEXT -> (String) value;
            case CODE -> word(value, language);
            case PHRASE -> ((Phrase) value).in(language);
            case NUMBER -> value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
            case DATE -> value.toString();
            case FLAG -> ((Boolean) value ? YES : NO).in(language);
            case LIST -> joined((List<?>) value, language);
        };
    }

    /** A term's name or a phrase in the language, or the string that the value is. */
    static String word(Object value, Language language) {
        if (value instanceof Term term) {
            return term.in(language);
        }
        return value instanceof Phrase phrase ? phrase.in(language) : (String) value;
    }

    private static String joined(List<?> elements, Language language) {
        StringJoiner joined = new StringJoiner(";");
        for (Object element : elements) {
            joined.add(word(element, language));
        }
        return joined.toString();
    }
}
