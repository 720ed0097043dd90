package crm.input.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The encoding of a text file and how it is told: a byte order mark, else UTF-8 where more of the
 * multi-byte sequences are good UTF-8 than bad, else GB18030, which Excel writes in China.
 *
 * @param charset how bytes become characters
 * @param mark how many bytes of byte order mark stand at the start
 */
public record Encoding(Charset charset, int mark) {

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** The charset of a name that {@code --input-encoding} takes; empty if there is none. */
    public static Optional<Charset> named(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return switch (wanted) {
            case "utf-8", "utf8", "utf-8-bom" -> Optional.of(StandardCharsets.UTF_8);
            case "gb18030", "gbk", "gb2312", "cp936" -> Optional.of(GB18030);
            case "utf-16le" -> Optional.of(StandardCharsets.UTF_16LE);
            case "utf-16be" -> Optional.of(StandardCharsets.UTF_16BE);
            default -> Optional.empty();
        };
    }

    /**
     * Tells the encoding of a text without a byte order mark by all of its bytes.
     *
     * @param start its beginning
     * @param rest what follows, read to its end
     */
    static Encoding of(byte[] start, InputStream rest) throws IOException {
        Utf8Count sequences = new Utf8Count();
        sequences.add(start, start.length);
        byte[] buffer = new byte[1 << 16];
        for (int count = rest.read(buffer); count >= 0; count = rest.read(buffer)) {
            sequences.add(buffer, count);
        }
        return new Encoding(sequences.isUtf8() ? StandardCharsets.UTF_8 : GB18030, 0);
    }

    /**
     * The encoding that is known by the beginning of a text: the one that is asked for, else the one that a byte order
     * mark tells.
     *
     * @return null if it has to be told by all of the text
     */
    static @Nullable Encoding known(byte[] start, Optional<Charset> forced) {
        Encoding marked = marked(start, start.length);
        if (forced.isEmpty()) {
            return marked;
        }
        return marked != null && marked.charset().equals(forced.get()) ? marked : new Encoding(forced.get(), 0);
    }

    /** The encoding that a byte order mark tells; null without one. */
    private static @Nullable Encoding marked(byte[] start, int count) {
        if (count >= 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (count >= 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        if (count >= 2 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        }
        return null;
    }

    /** Counts multi-byte UTF-8 sequences, good and bad, over pieces of a text. */
    private static final class Utf8Count {

        private long good;
        private long bad;
        /** How many bytes of the sequence that was begun are still to come. */
        private int missing;
        /** The bounds of its next byte: the first continuation of some leads is narrower. */
        private int low;

        private int high;

        void add(byte[] bytes, int count) {
            for (int i = 0; i < count; i++) {
                if (missing == 0) {
                    i = behindAscii(bytes, i, count);
                }
                if (i < count) {
                    next(bytes[i] & 0xFF);
                }
            }
        }

        private static int behindAscii(byte[] bytes, int from, int count) {
            int i = from;
            while (i < count && bytes[i] >= 0) {
                i++;
            }
            return i;
        }

        private void next(int b) {
            if (missing > 0) {
                if (b >= low && b <= high) {
                    low = 0x80;
                    high = 0xBF;
                    missing--;
                    good += missing == 0 ? 1 : 0;
                    return;
                }
                bad++;
                missing = 0;
            }
            if (b >= 0x80) {
                begin(b);
            }
        }

        private void begin(int lead) {
            low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
            high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
            if (lead >= 0xC2 && lead <= 0xDF) {
                missing = 1;
            } else if (lead >= 0xE0 && lead <= 0xEF) {
                missing = 2;
            } else if (lead >= 0xF0 && lead <= 0xF4) {
                missing = 3;
            } else {
                bad++;
            }
        }

        boolean isUtf8() {
            long badInAll = bad + (missing > 0 ? 1 : 0);
            return good > badInAll || badInAll == 0;
        }
    }
}
