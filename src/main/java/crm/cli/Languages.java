package crm.cli;

import crm.base.Language;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which language a run speaks: {@code --lang}, else {@code CRM_LANG}, else that of the data directory's settings, else
 * it depends on what is said.
 */
final class Languages {

    private Languages() {}

    /** The language of text and messages: else that of the locale. */
    static Language ofText(@Nullable Language option, Surroundings surroundings) {
        if (option != null) {
            return option;
        }
        Language chosen = chosen(surroundings);
        return chosen != null ? chosen : Language.ofLocale(surroundings.locale());
    }

    /** The language of CSV: else English, wherever the run is made. */
    static Language ofTable(@Nullable Language option, Surroundings surroundings) {
        if (option != null) {
            return option;
        }
        Language chosen = chosen(surroundings);
        return chosen != null ? chosen : Language.EN;
    }

    private static @Nullable Language chosen(Surroundings surroundings) {
        String variable = surroundings.variable("CRM_LANG");
        return variable.isEmpty() ? surroundings.settings().language() : Language.ofLocale(variable);
    }

    /** The language that the arguments ask for, before they are read: help and usage errors need it too. */
    static @Nullable Language asked(String[] arguments) {
        Language asked = null;
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            if (argument.equals("--")) {
                return asked;
            }
            String value = argument.startsWith("--lang=")
                    ? argument.substring("--lang=".length())
                    : argument.equals("--lang") && i + 1 < arguments.length ? arguments[i + 1] : "";
            switch (value.toLowerCase(Locale.ROOT)) {
                case "en" -> asked = Language.EN;
                case "zh" -> asked = Language.ZH;
                default -> {}
            }
        }
        return asked;
    }
}
