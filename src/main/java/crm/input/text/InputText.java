package crm.input.text;

import crm.problem.Fault;
import crm.problem.Position;
import crm.problem.Problem;
import crm.problem.Problems;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Opens a file as text: tells its encoding, and what is no text at all. A file that is no regular one, a
 * pipe perhaps, is read once into memory, as it cannot be looked at twice.
 */
public final class InputText {

    /** The bytes of a pipe that are read at the most. */
    private static final int LARGEST_PIPE_MB = 256;

    /** The bytes by which a workbook or UTF-16 is known. */
    private static final int START = 8;

    private InputText() {}

    /**
     * Opens a file.
     *
     * @param forced the charset to use whatever the bytes say; empty: told by the bytes
     * @param problems is told why the file cannot be read
     * @param taken is told how many bytes were read in all, whenever some were
     * @return its text; null if it cannot be read, which the problems have then been told
     */
    public static @Nullable TrackedReader open(
            Path path, String shown, Optional<Charset> forced, Problems problems, LongConsumer taken) {
        try {
            if (Files.isDirectory(path)) {
                problems.add(Problem.of(Fault.NOT_A_FILE, new Position(shown, 0, 0), ""));
                return null;
            }
            byte @Nullable [] whole = Files.isRegularFile(path) ? null : spooled(path);
            return opened(() -> stream(path, whole), whole, shown, forced, problems, taken);
        } catch (IOException e) {
            problems.add(unreadable(shown, e));
        }
        return null;
    }

    /**
     * Opens what a stream holds, whose encoding is told by its bytes.
     *
     * @param in read to its end, not closed
     * @return its text; null if it cannot be read, which the problems have then been told
     */
    public static @Nullable TrackedReader open(InputStream in, String shown, Problems problems) {
        try {
            byte[] whole = spooled(in);
            return opened(() -> new ByteArrayInputStream(whole), whole, shown, Optional.empty(), problems, taken -> {});
        } catch (IOException e) {
            problems.add(unreadable(shown, e));
        }
        return null;
    }

    /** Gives the bytes from the first on, as often as it is asked. */
    private interface Source {
        public InputStream open() throws IOException;
    }

    public static Problem unreadable(String shown, IOException e) {
        return Problem.of(Fault.UNREADABLE, new Position(shown, 0, 0), "", ReadTrouble.of(e));
    }

    private static @Nullable TrackedReader opened(
            Source source,
            byte @Nullable [] whole,
            String shown,
            Optional<Charset> forced,
            Problems problems,
            LongConsumer taken)
            throws IOException {
        if (whole != null && whole.length > LARGEST_PIPE_MB << 20) {
            problems.add(Problem.of(Fault.TOO_LARGE_TO_SPOOL, new Position(shown, 0, 0), "", LARGEST_PIPE_MB));
            return null;
        }
        byte[] start;
        try (InputStream in = source.open()) {
            start = in.readNBytes(START);
        }
        Problem noText = noText(start, shown, forced);
        if (noText != null) {
            problems.add(noText);
            return null;
        }
        Encoding encoding = encoding(source, start, forced);
        InputStream in = source.open();
        in.skipNBytes(encoding.mark());
        return new TrackedReader(
                new DecodingReader(in, encoding.charset(), taken),
                encoding.charset().name());
    }

    private static Encoding encoding(Source source, byte[] start, Optional<Charset> forced) throws IOException {
        Encoding marked = Encoding.marked(start, start.length);
        if (forced.isPresent()) {
            boolean sameMark = marked != null && marked.charset().equals(forced.get());
            return new Encoding(forced.get(), marked != null && sameMark ? marked.mark() : 0);
        }
        if (marked != null) {
            return marked;
        }
        try (InputStream in = source.open()) {
            return Encoding.of(in);
        }
    }

    /**
     * How the bytes of a regular file become characters.
     *
     * @return null if they are no text
     */
    public static @Nullable Encoding encoding(Path path, String shown, Optional<Charset> forced) throws IOException {
        byte[] start;
        Source source = () -> Files.newInputStream(path);
        try (InputStream in = source.open()) {
            start = in.readNBytes(START);
        }
        return noText(start, shown, forced) != null ? null : encoding(source, start, forced);
    }

    /** Why the bytes at the start of a file are those of no text; null if they may be. */
    public static @Nullable Problem noText(byte[] start, String shown, Optional<Charset> forced) {
        Position at = new Position(shown, 1, 1);
        if (begins(start, 'P', 'K', 3, 4)) {
            return Problem.of(Fault.WORKBOOK, at, "", "xlsx");
        }
        if (begins(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            return Problem.of(Fault.WORKBOOK, at, "", "xls");
        }
        boolean oddNul = start.length >= 4 && start[0] != 0 && start[1] == 0 && start[2] != 0 && start[3] == 0;
        boolean evenNul = start.length >= 4 && start[0] == 0 && start[1] != 0 && start[2] == 0 && start[3] != 0;
        if (forced.isEmpty() && (oddNul || evenNul)) {
            return Problem.of(Fault.NUL_TEXT, at, "", oddNul ? "utf-16le" : "utf-16be");
        }
        return null;
    }

    private static boolean begins(byte[] start, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= start.length || (start[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] spooled(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return spooled(in);
        }
    }

    private static byte[] spooled(InputStream in) throws IOException {
        return in.readNBytes((LARGEST_PIPE_MB << 20) + 1);
    }

    private static InputStream stream(Path path, byte @Nullable [] whole) throws IOException {
        return whole != null ? new ByteArrayInputStream(whole) : Files.newInputStream(path);
    }
}
