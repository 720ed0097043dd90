package crm.input.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.function.LongConsumer;

/**
 * Decodes a text strictly. A byte that is no text is handed on as a lone surrogate that stands for it,
 * which no decoder ever gives, so that the fault can be told where it stands and nothing else is lost.
 */
public final class DecodingReader extends Reader {

    private static final char FIRST_STAND_IN = '\uDC00';

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final LongConsumer taken;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
    private long total;
    private boolean atEnd;
    private int standIns;
    private int pending = -1;

    /**
     * Decodes a text.
     *
     * @param taken is told how many bytes were read in all, whenever some were
     */
    public DecodingReader(InputStream in, Charset charset, LongConsumer taken) {
        this.in = in;
        this.taken = taken;
        decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        bytes.limit(0);
    }

    /** Whether a character stands for a byte that is no text, if no high surrogate precedes it. */
    static boolean isStandIn(char c) {
        return c >= FIRST_STAND_IN && c <= FIRST_STAND_IN + 0xFF;
    }

    /** The byte that a character stands for, as people write it. */
    static String byteOf(char standIn) {
        String hex = Integer.toHexString(standIn - FIRST_STAND_IN).toUpperCase(java.util.Locale.ROOT);
        return hex.length() < 2 ? "0x0" + hex : "0x" + hex;
    }

    /** A text in which the bytes that are no text are written out, as {@code \xE9}. */
    public static String withBytes(String text) {
        if (ForbiddenCharacters.firstIn(text) < 0) {
            return text;
        }
        StringBuilder written = new StringBuilder(text.length() + 8);
        text.codePoints().forEach(c -> {
            if (c <= 0xFFFF && isStandIn((char) c)) {
                written.append("\\x").append(byteOf((char) c), 2, 4);
            } else {
                written.appendCodePoint(c);
            }
        });
        return written.toString();
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (pending >= 0 && length > 0) {
            buffer[offset] = (char) pending;
            pending = -1;
            return 1;
        }
        if (length != 1) {
            return decode(buffer, offset, length);
        }
        // a decoder puts no half of a surrogate pair into room for one
        char[] pair = new char[2];
        int count = decode(pair, 0, 2);
        if (count > 0) {
            buffer[offset] = pair[0];
            pending = count == 2 ? pair[1] : -1;
        }
        return Math.min(count, 1);
    }

    private int decode(char[] buffer, int offset, int length) throws IOException {
        CharBuffer out = CharBuffer.wrap(buffer, offset, length).slice();
        while (out.position() == 0 && length > 0) {
            if (standIns > 0) {
                putStandIns(out);
                continue;
            }
            CoderResult result = decoder.decode(bytes, out, atEnd);
            if (result.isError()) {
                standIns = result.length();
            } else if (result.isUnderflow() && out.position() == 0) {
                if (atEnd) {
                    return -1;
                }
                fill();
            }
        }
        return out.position();
    }

    private void putStandIns(CharBuffer out) {
        while (standIns > 0 && out.hasRemaining()) {
            out.put((char) (FIRST_STAND_IN + (bytes.get() & 0xFF)));
            standIns--;
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            atEnd = true;
        } else {
            bytes.position(bytes.position() + count);
            total += count;
            taken.accept(total);
        }
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
