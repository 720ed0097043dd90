package crm.input.text;

import java.io.IOException;
import java.io.Reader;

/**
 * Hands on the characters of a reader and remembers those that were handed on since a line that it was
 * told of, so that a record can be shown as it was written. Lines end with LF, CR or CRLF. Refuses to
 * remember more than a limit: that is a record that never ends. Not thread-safe.
 */
public final class TrackedReader extends Reader {

    /** The characters of one record that are remembered at the most. */
    public static final int LONGEST_RECORD = 1_000_000;

    /** What is forgotten is let go of in pieces, not record by record. */
    private static final int COMPACT_FROM = 1 << 16;

    /** Thrown where a record is longer than {@link #LONGEST_RECORD}. */
    public static final class RecordTooLong extends IOException {
        private static final long serialVersionUID = 1L;

        RecordTooLong() {
            super("record too long");
        }
    }

    private final Reader in;
    private final String encoding;
    private final StringBuilder kept = new StringBuilder();
    private int firstLine = 1;
    private int firstColumn = 1;
    /** Where in {@link #kept} the first line starts that is not forgotten. */
    private int start;

    private boolean suspicious;

    /**
     * Reads a text.
     *
     * @param encoding what its bytes were decoded as, for messages
     */
    public TrackedReader(Reader in, String encoding) {
        this.in = in;
        this.encoding = encoding;
    }

    /** What the bytes of the text were decoded as. */
    public String encoding() {
        return encoding;
    }

    /**
     * Whether a character came that no record may hold, a control or direction override or a byte that is
     * no text, somewhere in what was read so far, which is ahead of what was handed on as records.
     */
    public boolean isSuspicious() {
        return suspicious;
    }

    private static boolean isSuspicious(char c) {
        return c < ' ' && c != '\n' && c != '\r' && c != '\t'
                || c >= 0x7F && c <= 0x9F
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069
                || DecodingReader.isStandIn(c);
    }

    private void look(char[] buffer, int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            if (isSuspicious(buffer[i])) {
                suspicious = true;
                return;
            }
        }
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (kept.length() - start > LONGEST_RECORD) {
            throw new RecordTooLong();
        }
        int count = in.read(buffer, offset, length);
        if (count > 0) {
            kept.append(buffer, offset, count);
            if (!suspicious) {
                look(buffer, offset, count);
            }
        }
        return count;
    }

    /** Forgets what stands before a line. */
    public void forgetBefore(int line) {
        forgetBefore(line, 1);
    }

    /**
     * Forgets what stands before a place: many records may share a line.
     *
     * @param column counted in code points, from 1
     */
    public void forgetBefore(int line, int column) {
        int skipped = column - 1 - columnsForgotten(line);
        int from = startOf(line);
        start = kept.offsetByCodePoints(from, Math.max(0, skipped));
        firstColumn = line < firstLine ? firstColumn : column;
        firstLine = Math.max(firstLine, line);
        if (start > COMPACT_FROM) {
            kept.delete(0, start);
            start = 0;
        }
    }

    /** How many columns at the start of a line are forgotten. */
    public int columnsForgotten(int line) {
        return line == firstLine ? firstColumn - 1 : 0;
    }

    /** What is remembered from the start of a line on, as far as it was read. */
    public String from(int line) {
        return kept.substring(startOf(line));
    }

    /** The lines from one to another, both included, without the last line break. */
    public String lines(int first, int last) {
        int from = startOf(first);
        int to = startOf(last + 1);
        while (to > from && (kept.charAt(to - 1) == '\n' || kept.charAt(to - 1) == '\r')) {
            to--;
        }
        return kept.substring(from, to);
    }

    /** The place in {@link #kept} at which a line starts; its end where the line was not read yet. */
    private int startOf(int line) {
        int at = start;
        for (int current = firstLine; current < line; current++) {
            at = afterLine(at);
        }
        return at;
    }

    private int afterLine(int from) {
        for (int i = from; i < kept.length(); i++) {
            char c = kept.charAt(i);
            if (c == '\n') {
                return i + 1;
            }
            if (c == '\r') {
                return i + 1 < kept.length() && kept.charAt(i + 1) == '\n' ? i + 2 : i + 1;
            }
        }
        return kept.length();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
