package crm.base;

import java.util.List;
import java.util.Locale;

/**
 * One value of a closed vocabulary: a code that scripts rely on, and the names that people write. Mostly a constant of
 * an enum, which has its Chinese names and nothing else to tell. Immutable.
 */
public interface Term {

    /** The Chinese names that are read, the first of which is the one written; never empty. */
    List<String> chineseNames();

    /** The code, such as {@code tier1_agent}: lower-case ASCII, never blank; of an enum's constant its own name. */
    default String code() {
        return ((Enum<?>) this).name().toLowerCase(Locale.ROOT);
    }

    /** The name in a language: the code in English, the first Chinese name in Chinese. */
    default String in(Language language) {
        return language == Language.ZH ? chineseNames().get(0) : code();
    }

    /** The name in both languages. */
    default Phrase phrase() {
        return new Phrase(code(), chineseNames().get(0));
    }
}
