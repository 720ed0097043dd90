package crm.base;

/**
 * Keeps a spreadsheet from running a text that it opens: such a text is written with a leading apostrophe
 * and read back without it. A text is run if it begins with {@code =}, {@code @}, a tab or a carriage
 * return, or with {@code +} or {@code -} unless only digits, blanks, dots, commas and hyphens follow (a
 * phone number, a dash); full-width forms count as their half-width ones.
 */
public final class SpreadsheetGuard {

    private SpreadsheetGuard() {}

    /**
     * The text as it is safe to write. One that would be run but for the apostrophes before it gets
     * another, so that {@link #unguarded} can tell it from a guarded one.
     */
    public static String guarded(String text) {
        return isRunAfterApostrophes(text) ? "'" + text : text;
    }

    /** The text that {@link #guarded} wrote so; one that it cannot have changed stays as it is. */
    public static String unguarded(String written) {
        return written.startsWith("'") && isRunAfterApostrophes(written) ? written.substring(1) : written;
    }

    private static boolean isRunAfterApostrophes(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == '\'') {
            start++;
        }
        if (start == text.length()) {
            return false;
        }
        return switch (halfWidth(text.charAt(start))) {
            case '=', '@', '\t', '\r' -> true;
            case '+', '-' -> !isFigure(text, start + 1);
            default -> false;
        };
    }

    private static boolean isFigure(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = halfWidth(text.charAt(i));
            boolean digit = c >= '0' && c <= '9';
            if (!digit && c != ' ' && c != '.' && c != ',' && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static char halfWidth(char c) {
        if (c >= '！' && c <= '～') {
            return (char) (c - '！' + '!');
        }
        return c == '\u3000' || c == '\u00A0' ? ' ' : c;
    }
}
