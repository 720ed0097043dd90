package crm.input.text;

import crm.base.Display;
import crm.base.Phrase;
import crm.problem.Fault;
import crm.problem.Position;
import crm.problem.Problem;
import crm.problem.Problems;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Opens a file as text: tells its encoding, and what is no text at all. Only a file without a byte order mark that is
 * longer than {@link #FIRST} is read twice, the first time for its encoding. A file that is no regular one, a pipe
 * perhaps, is read into memory, as it cannot be read twice.
 */
public final class InputText {

    /** The bytes of a pipe that are read at the most. */
    private static final int LARGEST_PIPE_MB = 256;

    /** The bytes at the beginning of a file that are looked at in memory. */
    private static final int FIRST = 1 << 20;

    private InputText() {}

    /**
     * Opens a file as characters.
     *
     * @param forced the charset to use whatever the bytes say; empty: told by the bytes
     * @param problems is told why the file cannot be read
     * @param taken is told how many bytes were read in all, whenever some were
     * @return its text; null if it cannot be read, which the problems have then been told
     */
    public static @Nullable TrackedReader open(
            Path path, String shown, Optional<Charset> forced, Problems problems, LongConsumer taken) {
        Opened file = opened(path, shown, forced, false, problems);
        return file == null ? null : file.characters(taken);
    }

    /**
     * Opens what a stream holds as characters; its encoding is told by its bytes.
     *
     * @param in read to its end, not closed
     * @return its text; null if it cannot be read, which the problems have then been told
     */
    public static @Nullable TrackedReader open(InputStream in, String shown, Problems problems) {
        try {
            Opened text = spooled(in, shown, Optional.empty(), problems);
            return text == null ? null : text.characters(taken -> {});
        } catch (IOException e) {
            problems.add(unreadable(shown, e));
        }
        return null;
    }

    /**
     * Opens a file as UTF-8 bytes.
     *
     * @param forced the charset to use whatever the bytes say; empty: told by the bytes
     * @param isAssuming whether a long file may be assumed to be UTF-8 where its beginning is, until a byte says otherwise
     * @param problems is told why the file cannot be read
     * @return its text; null if it cannot be read, which the problems have then been told
     */
    public static @Nullable Utf8Text openBytes(
            Path path, String shown, Optional<Charset> forced, boolean isAssuming, Problems problems) {
        Opened file = opened(path, shown, forced, isAssuming, problems);
        return file == null ? null : new Utf8Text(file.in, file.charset, file.isAssumed);
    }

    /** Tells that a file cannot be read. */
    public static Problem unreadable(String shown, IOException e) {
        return Problem.of(Fault.UNREADABLE, new Position(shown, 0, 0), "", reason(e));
    }

    /** Why a file or directory cannot be read, in words rather than in the names of exceptions. */
    public static Phrase reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return new Phrase("permission denied", "没有权限");
        }
        if (e instanceof NoSuchFileException) {
            return new Phrase("it is not there, or a link that leads nowhere", "不存在,或链接指向不存在的文件");
        }
        String said = e instanceof FileSystemException failure ? failure.getReason() : null;
        return Phrase.same(Display.visible(said == null ? String.valueOf(e.getMessage()) : said));
    }

    /** A file that was opened: its bytes behind a byte order mark, and what they are. */
    private record Opened(InputStream in, Charset charset, boolean isAssumed) {

        Opened(byte[] first, InputStream rest, Encoding encoding, boolean isAssumed) {
            this(
                    new SequenceInputStream(
                            new ByteArrayInputStream(first, encoding.mark(), first.length - encoding.mark()), rest),
                    encoding.charset(),
                    isAssumed);
        }

        TrackedReader characters(LongConsumer taken) {
            return new TrackedReader(new DecodingReader(in, charset, taken), charset.name());
        }
    }

    private static @Nullable Opened opened(
            Path path, String shown, Optional<Charset> forced, boolean isAssuming, Problems problems) {
        try {
            if (Files.isDirectory(path)) {
                problems.add(Problem.of(Fault.NOT_A_FILE, new Position(shown, 0, 0), ""));
                return null;
            }
            if (!Files.isRegularFile(path)) {
                try (InputStream in = Files.newInputStream(path)) {
                    return spooled(in, shown, forced, problems);
                }
            }
            FileChannel file = FileChannel.open(path);
            try {
                Opened text = opened(file, shown, forced, isAssuming, problems);
                if (text != null) {
                    return text;
                }
            } catch (IOException e) {
                file.close();
                throw e;
            }
            file.close();
        } catch (IOException e) {
            problems.add(unreadable(shown, e));
        }
        return null;
    }

    private static @Nullable Opened opened(
            FileChannel file, String shown, Optional<Charset> forced, boolean isAssuming, Problems problems)
            throws IOException {
        InputStream in = Channels.newInputStream(file);
        byte[] first = in.readNBytes(FIRST);
        Problem noText = noText(first, shown, forced);
        if (noText != null) {
            problems.add(noText);
            return null;
        }
        Encoding known = Encoding.known(first, forced);
        if (known != null) {
            return new Opened(first, in, known, false);
        }
        Encoding begun = Encoding.of(first, InputStream.nullInputStream());
        boolean isAll = first.length < FIRST;
        if (isAll || isAssuming && begun.charset().equals(StandardCharsets.UTF_8)) {
            return new Opened(first, in, begun, !isAll);
        }
        Encoding told = Encoding.of(first, in);
        file.position(first.length);
        return new Opened(first, in, told, false);
    }

    private static @Nullable Opened spooled(InputStream in, String shown, Optional<Charset> forced, Problems problems)
            throws IOException {
        byte[] whole = in.readNBytes((LARGEST_PIPE_MB << 20) + 1);
        boolean isTooLarge = whole.length > LARGEST_PIPE_MB << 20;
        Problem wrong = isTooLarge
                ? Problem.of(Fault.TOO_LARGE_TO_SPOOL, new Position(shown, 0, 0), "", LARGEST_PIPE_MB)
                : noText(whole, shown, forced);
        if (wrong != null) {
            problems.add(wrong);
            return null;
        }
        Encoding known = Encoding.known(whole, forced);
        Encoding encoding = known == null ? Encoding.of(whole, InputStream.nullInputStream()) : known;
        return new Opened(whole, InputStream.nullInputStream(), encoding, false);
    }

    /** Why the bytes at the start of a file are those of no text; null if they may be. */
    private static @Nullable Problem noText(byte[] start, String shown, Optional<Charset> forced) {
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
}
