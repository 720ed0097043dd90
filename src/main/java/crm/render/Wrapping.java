package crm.render;

import crm.base.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Breaks a text into lines of a width: at blanks and beside double-width characters, as Chinese is broken
 * (no closing mark begins a line, no opening one ends it), and in the middle of a word only where the word
 * is longer than a line. A list of short Chinese names is broken between them, for a person's name in two halves is
 * hard to read. A character stays with the combining marks behind it. Blanks at a break are left
 * out, nothing else is.
 */
final class Wrapping {

    private static final String NEVER_FIRST = ",.;:!?)]}%’”、。，．；：！？）］｝〉》」』】〕％…·";
    private static final String NEVER_LAST = "([{‘“（［｛〈《「『【〔";

    private static final Pattern NAMES = Pattern.compile("\\p{IsHan}{2,4}(?:[、;；,] ?\\p{IsHan}{2,4})+");

    /** A line of a text: from its start to its end, the end excluded. */
    record Piece(int start, int end) {}

    private Wrapping() {}

    /**
     * The lines of a text, at least one. A single character that is wider than the width has a line of
     * its own.
     */
    static List<Piece> pieces(String text, int width) {
        if (DisplayWidth.of(text) <= width) {
            return List.of(new Piece(0, trimmedEnd(text, 0, text.length())));
        }
        List<Piece> pieces = new ArrayList<>();
        boolean names = areNames(text);
        int start = 0;
        int used = 0;
        int opportunity = 0;
        int previous = 0;
        int next;
        for (int at = 0; at < text.length(); at = next) {
            next = clusterEnd(text, at);
            boolean blank = isBlank(text, at, next);
            if (at > start && mayBreak(text, previous, at, names)) {
                opportunity = at;
            }
            int taken = DisplayWidth.of(text, at, next);
            if (at > start && !blank && used + taken > width) {
                int end = opportunity > start ? opportunity : at;
                int trimmed = trimmedEnd(text, start, end);
                // Nothing but the blanks before a word that needs the whole width is no line.
                if (trimmed > start) {
                    pieces.add(new Piece(start, trimmed));
                }
                start = firstInk(text, end);
                used = 0;
                next = start;
            } else {
                used += taken;
                previous = at;
            }
        }
        pieces.add(new Piece(start, trimmedEnd(text, start, text.length())));
        return pieces;
    }

    /** The width of the widest part of a text in which {@link #pieces} would rather not break. */
    static int longestUnbroken(String text) {
        boolean names = areNames(text);
        int longest = 0;
        int width = 0;
        int previous = 0;
        int next;
        for (int at = 0; at < text.length(); at = next) {
            next = clusterEnd(text, at);
            if (at > 0 && (isBlank(text, at, next) || mayBreak(text, previous, at, names))) {
                width = 0;
            }
            if (!isBlank(text, at, next)) {
                width += DisplayWidth.of(text, at, next);
            }
            longest = Math.max(longest, width);
            previous = at;
        }
        return longest;
    }

    private static boolean areNames(String text) {
        return NAMES.matcher(text).matches();
    }

    /** Whether a line may begin at a character, given the start of the one before, and whether all are names. */
    private static boolean mayBreak(String text, int previous, int at, boolean names) {
        int before = text.codePointAt(previous);
        int after = text.codePointAt(at);
        if (isBlank(text, previous, at)) {
            return true;
        }
        if (names && Character.isIdeographic(before) && Character.isIdeographic(after)) {
            return false;
        }
        return (DisplayWidth.of(before) == 2 || DisplayWidth.of(after) == 2)
                && NEVER_LAST.indexOf(before) < 0
                && NEVER_FIRST.indexOf(after) < 0;
    }

    /** The end of a character with all that is drawn into it. */
    private static int clusterEnd(String text, int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        while (end < text.length()) {
            int codePoint = text.codePointAt(end);
            if (DisplayWidth.of(codePoint) > 0) {
                break;
            }
            end += Character.charCount(codePoint);
        }
        return end;
    }

    private static boolean isBlank(String text, int start, int end) {
        return end == start + 1 && Names.isBlank(text.charAt(start));
    }

    private static int trimmedEnd(String text, int start, int end) {
        int trimmed = end;
        while (trimmed > start && Names.isBlank(text.charAt(trimmed - 1))) {
            trimmed--;
        }
        return trimmed;
    }

    private static int firstInk(String text, int from) {
        int at = from;
        while (at < text.length() && isBlank(text, at, clusterEnd(text, at))) {
            at++;
        }
        return at;
    }
}
