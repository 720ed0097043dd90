package crm.input.text;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A text file as UTF-8 bytes, whatever its encoding: UTF-8 is handed on as it stands, any other encoding is turned into it
 * bit by bit. Bytes that are no text are no UTF-8 either, and {@link #decoded} tells them from text. Reading is not
 * thread-safe, decoding is.
 */
public final class Utf8Text implements Closeable {

    /** Thrown where a file that was assumed to be UTF-8 by its beginning holds something else. */
    public static final class EncodingInDoubt extends IOException {
        private static final long serialVersionUID = 1L;

        EncodingInDoubt() {
            super("no UTF-8");
        }
    }

    private static final int CHARS = 1 << 13;

    private final InputStream in;
    private final Charset charset;
    private final boolean assumed;
    /** Turns another encoding into characters; null: the file is UTF-8. */
    private final @Nullable DecodingReader reader;

    private final char[] chars;
    /** Bytes to be handed on before any other, between the two places. */
    private byte[] ready;

    private int from;
    private int to;
    private long position;

    /**
     * A text.
     *
     * @param in its bytes behind a byte order mark
     * @param assumed whether the charset is UTF-8 going by the beginning of the file alone
     */
    public Utf8Text(InputStream in, Charset charset, boolean assumed) {
        this.in = in;
        this.charset = charset;
        this.assumed = assumed;
        boolean isUtf8 = charset.equals(StandardCharsets.UTF_8);
        reader = isUtf8 ? null : new DecodingReader(in, charset, taken -> position = taken);
        chars = new char[isUtf8 ? 0 : CHARS];
        ready = new byte[3 * chars.length];
    }

    /** What the bytes of the file are decoded as. */
    public String encoding() {
        return charset.name();
    }

    /** How many bytes of the file were read, its byte order mark aside. */
    public long position() {
        return position;
    }

    /** Reads some bytes of UTF-8, at least one; -1 at the end. */
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (from == to && reader == null) {
            int count = in.read(bytes, offset, length);
            position += Math.max(0, count);
            return count;
        }
        if (from == to && reader != null) {
            int count = reader.read(chars, 0, chars.length);
            if (count < 0) {
                return -1;
            }
            from = 0;
            to = encode(count);
        }
        int count = Math.min(length, to - from);
        System.arraycopy(ready, from, bytes, offset, count);
        from += count;
        return count;
    }

    /** Puts bytes back that were read last, to be read again: all that were read, or the last of them. */
    public void unread(byte[] bytes, int start, int end) {
        byte[] all = new byte[end - start + to - from + 3 * chars.length];
        System.arraycopy(bytes, start, all, 0, end - start);
        System.arraycopy(ready, from, all, end - start, to - from);
        to = end - start + to - from;
        from = 0;
        ready = all;
    }

    /** Encodes characters; a lone surrogate, which stands for a byte that is no text, becomes three bytes as well. */
    private int encode(int count) {
        int at = 0;
        for (int i = 0; i < count; i++) {
            int c = chars[i];
            if (c < 0x80) {
                ready[at++] = (byte) c;
                continue;
            }
            if (Character.isHighSurrogate(chars[i]) && i + 1 < count) {
                c = Character.toCodePoint(chars[i], chars[++i]);
                ready[at++] = (byte) (0xF0 | c >> 18);
                ready[at++] = continuation(c >> 12);
            } else if (c < 0x800) {
                ready[at++] = (byte) (0xC0 | c >> 6);
                ready[at++] = continuation(c);
                continue;
            } else {
                ready[at++] = (byte) (0xE0 | c >> 12);
            }
            ready[at++] = continuation(c >> 6);
            ready[at++] = continuation(c);
        }
        return at;
    }

    private static byte continuation(int bits) {
        return (byte) (0x80 | bits & 0x3F);
    }

    /**
     * The characters of bytes that were read, whole characters of them. A byte of the file that is no text is a lone
     * surrogate, as {@link DecodingReader} has it.
     *
     * @throws EncodingInDoubt if there is such a byte, and the encoding is an assumption
     */
    public String decoded(byte[] bytes, int start, int end) throws EncodingInDoubt {
        String text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') < 0) {
            return text;
        }
        StringWriter written = new StringWriter();
        try (DecodingReader strict = new DecodingReader(
                new ByteArrayInputStream(bytes, start, end - start), StandardCharsets.UTF_8, taken -> {})) {
            strict.transferTo(written);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        if (assumed && ForbiddenCharacters.hasBadByte(written.getBuffer())) {
            throw new EncodingInDoubt();
        }
        return reader == null ? written.toString() : withoutTriples(written.getBuffer());
    }

    /**
     * Says that the rest of the text will not be read: what it would tell of the encoding stays unknown.
     *
     * @throws EncodingInDoubt if the encoding is an assumption
     */
    public void endEarly() throws EncodingInDoubt {
        if (assumed) {
            throw new EncodingInDoubt();
        }
    }

    /** Makes one lone surrogate again of the three that stand for the three bytes it was encoded as. */
    private static String withoutTriples(CharSequence text) {
        StringBuilder made = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isTriple = DecodingReader.isStandIn(c) && !(i > 0 && Character.isHighSurrogate(text.charAt(i - 1)));
            made.append(isTriple ? (char) (0xD000 | (text.charAt(i + 1) & 0x3F) << 6 | text.charAt(i + 2) & 0x3F) : c);
            i += isTriple ? 2 : 0;
        }
        return made.toString();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
