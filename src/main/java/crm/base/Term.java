package crm.base;

import java.util.List;

/**
 * One value of a closed vocabulary: a code that scripts rely on and the names people write.
 * Implementations are immutable.
 */
public interface Term {

    /** The code, such as {@code tier1_agent}: lower-case ASCII, never blank. */
    String code();

    /** The Chinese names that are read, the first of which is the one written; never empty. */
    List<String> chineseNames();

    /** The name in a language: the code in English, the first Chinese name in Chinese. */
    default String in(Language language) {
        return language == Language.ZH ? chineseNames().get(0) : code();
    }
}
