package crm.input.text;

import crm.base.Display;
import crm.problem.Fault;
import crm.problem.Position;
import crm.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Finds the characters that no record may hold: controls, direction overrides, bytes that are no text. */
public final class ForbiddenCharacters {

    private ForbiddenCharacters() {}

    /** The place of the first such character in a value; -1 if there is none. */
    public static int firstIn(String value) {
        return first(value, false);
    }

    /**
     * The place of the first such character; -1 if there is none.
     *
     * @param isSource whether the text is lines of a file, where CR alone may end a line; a value has CR before LF alone
     */
    private static int first(CharSequence text, boolean isSource) {
        int next;
        for (int i = 0; i < text.length(); i = next) {
            int c = Character.codePointAt(text, i);
            next = i + Character.charCount(c);
            if (c == '\r' && !isSource && (next == text.length() || text.charAt(next) != '\n')) {
                return i;
            }
            boolean control = Character.getType(c) == Character.CONTROL && c != '\n' && c != '\r' && c != '\t';
            boolean override = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
            if (control || override || Character.getType(c) == Character.SURROGATE) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a text that was decoded strictly has a byte that is no text. */
    static boolean hasBadByte(CharSequence text) {
        return text.codePoints().anyMatch(c -> c <= 0xFFFF && DecodingReader.isStandIn((char) c));
    }

    /**
     * Tells of the first such character of a value.
     *
     * @return null if there is none
     */
    public static @Nullable Problem in(String value, Position at, String field, String encoding) {
        return problem(value, first(value, false), value, at, field, encoding);
    }

    /**
     * Tells of the first such character of lines of a file.
     *
     * @param shown the lines as a message shows them
     * @return null if there is none
     */
    public static @Nullable Problem inSource(String lines, String shown, Position at, String encoding) {
        return problem(lines, first(lines, true), shown, at, "", encoding);
    }

    private static @Nullable Problem problem(
            String text, int place, String shown, Position at, String field, String encoding) {
        if (place < 0) {
            return null;
        }
        char c = text.charAt(place);
        return DecodingReader.isStandIn(c)
                ? Problem.of(Fault.BAD_BYTE, at, field, DecodingReader.byteOf(c), encoding)
                : Problem.of(Fault.CONTROL_CHARACTER, at, field, Display.quoted(shown), Display.codePoint(c));
    }

    /** On which of some lines, counted from 0, the first such character stands; 0 if there is none. */
    public static int lineOfFirst(String text) {
        int place = first(text, true);
        int line = 0;
        for (int i = 0; i < place; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && text.charAt(i + 1) != '\n') {
                line++;
            }
        }
        return line;
    }
}
