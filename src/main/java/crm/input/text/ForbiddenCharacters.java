package crm.input.text;

import crm.base.Display;
import crm.problem.Fault;
import crm.problem.Position;
import crm.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the characters that no record may hold: controls, direction overrides, bytes that are no text. */
public final class ForbiddenCharacters {

    private ForbiddenCharacters() {}

    /** The place of the first such character in a text; -1 if there is none. */
    public static int firstIn(String text) {
        int next;
        for (int i = 0; i < text.length(); i = next) {
            int c = text.codePointAt(i);
            next = i + Character.charCount(c);
            boolean control = Character.getType(c) == Character.CONTROL && c != '\n' && c != '\r' && c != '\t';
            boolean override = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
            if (control || override || Character.getType(c) == Character.SURROGATE) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Tells of the first such character of a text.
     *
     * @param shown the text as a message shows it
     * @return null if there is none
     */
    public static @Nullable Problem in(String text, String shown, Position at, String field, String encoding) {
        int place = firstIn(text);
        if (place < 0) {
            return null;
        }
        char c = text.charAt(place);
        return DecodingReader.isStandIn(c)
                ? Problem.of(Fault.BAD_BYTE, at, field, DecodingReader.byteOf(c), encoding)
                : Problem.of(Fault.CONTROL_CHARACTER, at, field, Display.quoted(shown), Display.codePoint(c));
    }

    /** On which line of a text, counted from 0, the first such character stands; 0 if there is none. */
    public static int lineOfFirst(String text) {
        int place = firstIn(text);
        int line = 0;
        for (int i = 0; i < place; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && text.charAt(i + 1) != '\n') {
                line++;
            }
        }
        return line;
    }

    /** Adds what a record as a whole holds, where none of its fields was found to hold it. */
    public static void addOfRecord(String lines, Position start, String encoding, List<Problem> problems) {
        Problem problem = in(lines, lines, start, "", encoding);
        if (problem != null) {
            problems.add(problem);
        }
    }
}
