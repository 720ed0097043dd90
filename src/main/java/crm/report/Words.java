package crm.report;

import crm.base.Language;
import crm.base.Phrase;
import crm.base.Term;
import java.util.List;

/** The words that all reports share, in both languages. */
public final class Words {

    /** Separates the members of a list. */
    public static final Phrase COMMA = new Phrase(", ", "、");

    /** Separates the parts of a sentence. */
    public static final Phrase CLAUSE_COMMA = new Phrase(", ", ",");

    /** Separates remarks. */
    public static final Phrase SEMICOLON = new Phrase("; ", ";");

    /** Written for a department, region or salesperson that is not known. */
    public static final Phrase NOBODY = new Phrase("(none)", "(未填)");

    private Words() {}

    /** A term in a sentence: its code with blanks between the words. */
    public static Phrase inWords(Term term) {
        return new Phrase(term.code().replace('_', ' '), term.in(Language.ZH));
    }

    /** The parts as a list: {@code a, b, c}. */
    public static Phrase list(List<Phrase> parts) {
        return Phrase.join(parts, COMMA);
    }

    /** Names from the data as a list. */
    public static Phrase names(List<String> names) {
        return list(names.stream().map(Phrase::same).toList());
    }

    /** The parts joined, the last in its own way: {@code a, b and c}. */
    public static Phrase series(List<Phrase> parts, Phrase last) {
        int most = parts.size() - 1;
        return most < 1 ? parts.get(0) : Phrase.join(List.of(list(parts.subList(0, most)), parts.get(most)), last);
    }
}
