package crm.output;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.OptionalLong;

/**
 * The name of a file in the making: {@code .NAME.crm-PID-RANDOM.tmp}. It tells what the file was to
 * become and which process made it, and nobody can foretell it.
 */
final class TemporaryName {

    private static final String MARK = ".crm-";
    private static final String END = ".tmp";
    private static final int RANDOM_DIGITS = 16;
    /** Chars of the file's own name that are taken over: no file system finds the whole too long. */
    private static final int LONGEST = 40;

    private TemporaryName() {}

    /** What all temporary names of a file begin with. */
    static String prefix(Path file) {
        return hidden(file) + MARK;
    }

    /** The name of the lock file of a file; of names that begin alike the same one, which does no harm. */
    static String lock(Path file) {
        return hidden(file) + MARK + "lock";
    }

    private static String hidden(Path file) {
        String name = String.valueOf(file.getFileName());
        int end = Math.min(LONGEST, name.length());
        if (end < name.length() && Character.isHighSurrogate(name.charAt(end - 1))) {
            end--;
        }
        return "." + name.substring(0, end);
    }

    /** A new name, made by this process. */
    static String create(String prefix) {
        return prefix + ownPid() + "-" + HexFormat.of().formatHex(random()) + END;
    }

    /** The process that made a name, whatever the file was to become; empty if it is no temporary name. */
    static OptionalLong pid(String name) {
        int from = name.lastIndexOf(MARK) + MARK.length();
        int dash = name.indexOf('-', from);
        if (!name.startsWith(".")
                || !name.endsWith(END)
                || from < MARK.length() + 1
                || dash < from + 1
                || dash > from + 18
                || name.length() != dash + 1 + RANDOM_DIGITS + END.length()) {
            return OptionalLong.empty();
        }
        for (int i = from; i < name.length() - END.length(); i++) {
            char c = name.charAt(i);
            if (i != dash && !(c >= '0' && c <= '9' || i > dash && c >= 'a' && c <= 'f')) {
                return OptionalLong.empty();
            }
        }
        return OptionalLong.of(Long.parseLong(name.substring(from, dash)));
    }

    /** This process. The link spares the start-up of Java's own process handling, 10 ms. */
    static long ownPid() {
        try {
            return Long.parseLong(Files.readSymbolicLink(Path.of("/proc/self")).toString());
        } catch (IOException | UnsupportedOperationException | NumberFormatException e) {
            return ProcessHandle.current().pid();
        }
    }

    /** Random bytes from the system's own source, which spares some 20 ms; where it has none, from Java's. */
    private static byte[] random() {
        byte[] bytes = new byte[RANDOM_DIGITS / 2];
        try (InputStream source = new FileInputStream("/dev/urandom")) {
            if (source.readNBytes(bytes, 0, bytes.length) == bytes.length) {
                return bytes;
            }
        } catch (IOException e) {
            // as on Windows
        }
        return ByteBuffer.wrap(bytes).putLong(new SecureRandom().nextLong()).array();
    }
}
