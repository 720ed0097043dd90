package crm.greeting;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Mobile numbers of China. */
final class Mobile {

    /** White space and dashes of any width, and the sign for minus, which looks like one. */
    private static final Pattern SPACING = Pattern.compile("[\\s\\p{Z}\\p{Pd}\\u2212]");

    private static final Pattern NUMBER = Pattern.compile("(?:\\+86)?(1[3-9][0-9]{9})");

    private Mobile() {}

    /**
     * The 11 digits of a number written with or without +86, blanks and hyphens; null if it is no mobile number:
     * those have 11 digits and begin with 13 to 19.
     */
    static @Nullable String digits(String written) {
        var matcher = NUMBER.matcher(SPACING.matcher(written).replaceAll(""));
        return matcher.matches() ? matcher.group(1) : null;
    }
}
