package crm.base;

import java.util.Locale;

/**
 * How values from the data are shown in messages: what is invisible is written as an escape, so that nothing can act on a
 * terminal or hide from the reader.
 */
public final class Display {

    /** The longest value that a message shows, in code points; the rest is cut and marked. */
    public static final int LONGEST = 60;

    private Display() {}

    /** The value in quotation marks, cut to {@link #LONGEST} and with everything invisible escaped. */
    public static String quoted(String value) {
        return '"' + cut(value) + '"';
    }

    /** The value cut to {@link #LONGEST} and with everything invisible escaped. */
    public static String cut(String value) {
        return shown(value, LONGEST);
    }

    /**
     * The value with control characters, direction overrides, invisible characters and lone surrogates
     * written as {@code \n}, {@code \t} or {@code \u202E}, whole.
     */
    public static String visible(String value) {
        return shown(value, Integer.MAX_VALUE);
    }

    private static String shown(String value, int longest) {
        if (value.length() <= longest && value.codePoints().noneMatch(Display::isInvisible)) {
            return value;
        }
        StringBuilder shown = new StringBuilder(Math.min(value.length(), longest) + 8);
        int count = 0;
        int next;
        for (int i = 0; i < value.length(); i = next) {
            int codePoint = value.codePointAt(i);
            next = i + Character.charCount(codePoint);
            if (count++ == longest) {
                return shown.append('…').toString();
            }
            append(shown, codePoint);
        }
        return shown.toString();
    }

    private static void append(StringBuilder shown, int codePoint) {
        switch (codePoint) {
            case '\n' -> shown.append("\\n");
            case '\r' -> shown.append("\\r");
            case '\t' -> shown.append("\\t");
            default -> {
                if (isInvisible(codePoint)) {
                    shown.append("\\u").append(hex(codePoint));
                } else {
                    shown.appendCodePoint(codePoint);
                }
            }
        }
    }

    /**
     * Whether a code point has no shape of its own: a control, a format character (zero width space,
     * direction marks and overrides), a line or paragraph separator, a lone surrogate, a noncharacter or
     * the replacement character. Characters of private use are shown: rare names are written with them.
     */
    public static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.UNASSIGNED -> (codePoint & 0xFFFE) == 0xFFFE || codePoint == 0xFFFD;
            default -> codePoint == 0xFFFD;
        };
    }

    /** The code point as people look it up: {@code U+200B}. */
    public static String codePoint(int codePoint) {
        return "U+" + hex(codePoint);
    }

    private static String hex(int codePoint) {
        String digits = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }
}
