package crm.base;

import java.text.Normalizer;
import java.util.Locale;

/** How names that people write are cleaned and compared: white space, full and half width, upper and lower case. */
public final class Names {

    private Names() {}

    /**
     * The text without white space at its ends, U+00A0, U+3000 and the other Unicode blanks and a
     * stray byte order mark included.
     */
    public static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** The text in compatibility form (NFKC): full-width letters, digits and signs become half-width. */
    public static String halfWidth(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return trimmed(Normalizer.normalize(text, Normalizer.Form.NFKC));
            }
        }
        return text;
    }

    /** The form under which names of fields are compared: half-width, lower-case, without any blank. */
    public static String folded(String text) {
        String half = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(half.length());
        for (int i = 0; i < half.length(); i++) {
            if (!isBlank(half.charAt(i))) {
                folded.append(half.charAt(i));
            }
        }
        return folded.toString();
    }

    /** As {@link #folded}, and without invisible characters: two names that are equal in this form look alike. */
    public static String lookalike(String text) {
        String folded = folded(text);
        StringBuilder visible = new StringBuilder(folded.length());
        folded.codePoints().filter(c -> !Display.isInvisible(c)).forEach(visible::appendCodePoint);
        return visible.toString();
    }

    /** Whether a character is white space in the widest sense. */
    public static boolean isBlank(char c) {
        return c == ' '
                || c >= 0x09 && c <= 0x0D
                || c == 0x85
                || c == 0xA0
                || c >= 0x1680 && (Character.isSpaceChar(c) || c == 0xFEFF);
    }
}
