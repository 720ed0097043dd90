package crm.input.yaml;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;

/**
 * Hands the characters of a text on to the YAML parser, which gives up at characters that are not
 * printable: puts U+FFFD in their place and remembers what stood there, so that the value that holds them
 * can be refused and the rest be read. Not thread-safe.
 */
final class YamlCharacters extends Reader {

    private static final char STAND_IN = '\uFFFD';

    /** A character that was replaced, or stood there as the stand-in that it is. */
    private record Replaced(int index, char original) {}

    private final Reader in;
    private final ArrayDeque<Replaced> replaced = new ArrayDeque<>();
    /** How many code points were handed on. */
    private int index;
    /** A high surrogate whose other half is still to come; 0: none. */
    private char held;

    YamlCharacters(Reader in) {
        this.in = in;
    }

    /**
     * Fills the buffer as far as there are characters, since the parser takes one read for all that it
     * needs, and never ends within a surrogate pair. Wants room for two characters at least.
     */
    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int end = offset;
        if (held != 0) {
            buffer[end++] = held;
            held = 0;
        }
        int count = 0;
        while (count >= 0 && end < offset + length) {
            count = in.read(buffer, end, offset + length - end);
            end += Math.max(0, count);
        }
        if (count >= 0 && Character.isHighSurrogate(buffer[end - 1])) {
            held = buffer[--end];
        }
        return end == offset ? -1 : clean(buffer, offset, end);
    }

    private int clean(char[] buffer, int offset, int end) {
        for (int i = offset; i < end; i++) {
            char c = buffer[i];
            if (Character.isHighSurrogate(c) && i + 1 < end && Character.isLowSurrogate(buffer[i + 1])) {
                i++;
            } else if (!isPrintable(c)) {
                replaced.add(new Replaced(index, c));
                buffer[i] = STAND_IN;
            }
            index++;
        }
        return end - offset;
    }

    /** Whether the parser takes a character for printable; the stand-in itself does not count. */
    private static boolean isPrintable(char c) {
        return c >= ' ' && c <= '~'
                || c == '\n'
                || c == '\r'
                || c == '\t'
                || c == 0x7F
                || c == 0x85
                || c >= 0xA0 && c < Character.MIN_SURROGATE
                || c > Character.MAX_SURROGATE && c < STAND_IN;
    }

    /**
     * A value as it was before its characters were replaced. Values must be asked for in their order.
     *
     * @param from the index of the value's first code point
     * @param to the index behind its last
     */
    String restored(String value, int from, int to) {
        while (!replaced.isEmpty() && replaced.element().index() < from) {
            replaced.remove();
        }
        if (replaced.isEmpty() || replaced.element().index() >= to) {
            return value;
        }
        StringBuilder restored = new StringBuilder(value);
        int at = -1;
        while (!replaced.isEmpty() && replaced.element().index() < to) {
            char original = replaced.remove().original();
            at = value.indexOf(STAND_IN, at + 1);
            if (at < 0) {
                break;
            }
            restored.setCharAt(at, original);
        }
        return restored.toString();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
