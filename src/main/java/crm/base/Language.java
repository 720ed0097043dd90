package crm.base;

import java.util.Locale;

/** A language that the program speaks. */
public enum Language {
    /** English. */
    EN,
    /** Simplified Chinese. */
    ZH;

    /**
     * The language of a locale as the environment writes it, such as {@code zh_CN.UTF-8}; English for
     * everything that is not Chinese.
     */
    public static Language ofLocale(String locale) {
        return locale.toLowerCase(Locale.ROOT).startsWith("zh") ? ZH : EN;
    }
}
