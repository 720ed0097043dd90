package crm.render;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Text that grows at its end, as bytes of an encoding in which ASCII is one byte a character. What has no bytes in the
 * encoding, as half a surrogate pair, is refused. Not thread-safe.
 */
final class EncodedText extends OutputStream {

    private static final int FIRST_SIZE = 256;

    /** No character takes more bytes in UTF-8, a surrogate pair taken for two. */
    private static final int MOST_BYTES = 3;

    private final boolean isUtf8;
    private final CharsetEncoder encoder;
    private byte[] bytes = new byte[FIRST_SIZE];
    private int length;

    EncodedText(Charset charset) {
        isUtf8 = charset.equals(StandardCharsets.UTF_8);
        encoder = charset.newEncoder();
    }

    /** Adds a text of any characters. */
    void append(String text) throws CharacterCodingException {
        if (!isUtf8 || !appendAsUtf8(text)) {
            ByteBuffer encoded = encoder.encode(CharBuffer.wrap(text));
            int count = encoded.remaining();
            makeRoom(count);
            encoded.get(bytes, length, count);
            length += count;
        }
    }

    /** Whether the text was added; not if it has surrogates, which most texts have not. */
    private boolean appendAsUtf8(String text) {
        makeRoom(MOST_BYTES * text.length());
        byte[] to = bytes;
        int at = length;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                to[at++] = (byte) c;
            } else if (c < 0x800) {
                to[at++] = (byte) (0xC0 | c >> 6);
                to[at++] = (byte) (0x80 | c & 0x3F);
            } else if (!Character.isSurrogate(c)) {
                to[at++] = (byte) (0xE0 | c >> 12);
                to[at++] = (byte) (0x80 | c >> 6 & 0x3F);
                to[at++] = (byte) (0x80 | c & 0x3F);
            } else {
                return false;
            }
        }
        length = at;
        return true;
    }

    /** Adds a byte of the encoding. */
    @Override
    public void write(int b) {
        makeRoom(1);
        bytes[length++] = (byte) b;
    }

    /** Adds bytes of the encoding. */
    @Override
    public void write(byte[] encoded, int offset, int count) {
        makeRoom(count);
        System.arraycopy(encoded, offset, bytes, length, count);
        length += count;
    }

    private void makeRoom(int count) {
        if (count > bytes.length - length) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(length, count), 2 * bytes.length));
        }
    }

    /** All bytes, of which nothing is kept. */
    byte[] take() {
        byte[] taken = Arrays.copyOf(bytes, length);
        length = 0;
        return taken;
    }

    /** Hands all bytes on, and begins anew. */
    void moveTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
        length = 0;
    }
}
