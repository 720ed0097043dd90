package crm.base;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;

/**
 * A text in both languages. Places for arguments are written {@code {0}} to {@code {9}}; arguments that
 * are themselves phrases or terms are put in by language, everything else by its text. Arguments are
 * never read as patterns, so data may hold any character. Immutable.
 *
 * @param en the English text
 * @param zh the Chinese text
 */
public record Phrase(String en, String zh) {

    /** A text that is the same in both languages: a name, a number, a value from the data. */
    public static Phrase same(String text) {
        return new Phrase(text, text);
    }

    /** The text in one language. */
    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }

    /** This phrase with its places filled. A place without an argument stays as it is written. */
    public Phrase with(Object... arguments) {
        return new Phrase(fill(en, Language.EN, arguments), fill(zh, Language.ZH, arguments));
    }

    /** The phrases in order with a separator of each language between them. */
    public static Phrase join(List<Phrase> phrases, Phrase separator) {
        return new Phrase(join(phrases, separator, Phrase::en), join(phrases, separator, Phrase::zh));
    }

    /**
     * The items one after the other, as each language lists things: {@code a, b} and {@code a、b}.
     *
     * @param items phrases, terms, or others that are the same in both languages
     */
    public static Phrase list(Iterable<?> items) {
        return new Phrase(list(items, Language.EN, ", "), list(items, Language.ZH, "、"));
    }

    private static String list(Iterable<?> items, Language language, String separator) {
        StringJoiner list = new StringJoiner(separator);
        items.forEach(item -> list.add(text(item, language)));
        return list.toString();
    }

    private static String join(List<Phrase> phrases, Phrase separator, Function<Phrase, String> side) {
        List<String> texts = new ArrayList<>(phrases.size());
        for (Phrase phrase : phrases) {
            texts.add(side.apply(phrase));
        }
        return String.join(side.apply(separator), texts);
    }

    private static String fill(String text, Language language, Object[] arguments) {
        int open = text.indexOf('{');
        if (open < 0) {
            return text;
        }
        StringBuilder filled = new StringBuilder(text.length() + 32);
        int from = 0;
        while (open >= 0) {
            int place = open + 2 < text.length() && text.charAt(open + 2) == '}' ? text.charAt(open + 1) - '0' : -1;
            if (place >= 0 && place < arguments.length) {
                filled.append(text, from, open).append(text(arguments[place], language));
                from = open + 3;
            }
            open = text.indexOf('{', open + 1);
        }
        return filled.append(text, from, text.length()).toString();
    }

    private static String text(Object argument, Language language) {
        if (argument instanceof Phrase phrase) {
            return phrase.in(language);
        }
        if (argument instanceof Term term) {
            return term.in(language);
        }
        return String.valueOf(argument);
    }
}
