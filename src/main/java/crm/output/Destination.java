package crm.output;

import crm.base.Display;
import crm.base.Phrase;
import crm.output.OutputException.Reason;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where an output goes: standard output, or a file that appears whole or not at all. Immutable; one
 * thread at a time writes to it.
 */
public final class Destination {

    private static final Destination STANDARD_OUTPUT = new Destination(null);

    /** As many links in a row as Linux follows. */
    private static final int MOST_LINKS = 40;

    /** The system's own names of the open streams; elsewhere than on Linux they lead nowhere. */
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    private final @Nullable Path given;

    private Destination(@Nullable Path given) {
        this.given = given;
    }

    /** Standard output, whatever it has been sent to. */
    public static Destination standardOutput() {
        return STANDARD_OUTPUT;
    }

    /**
     * A file, under the name that the user gave. Symbolic links to it are followed and stay; what is no
     * regular file (a device, a FIFO, {@code /dev/stdout}) is written to as a stream.
     */
    public static Destination file(Path path) {
        return new Destination(path);
    }

    /** What messages call it: the path as the user gave it, fit to be shown. */
    public Phrase name() {
        return given == null ? new Phrase("standard output", "标准输出") : name(given);
    }

    /** What messages call a file or directory. */
    static Phrase name(Path path) {
        return Phrase.same(Display.visible(path.toString()));
    }

    /**
     * Writes a whole output. A file's old bytes are there, untouched, until the new ones are on the disk.
     *
     * @throws BrokenPipeException if whoever read the stream has left
     * @throws OutputException if it cannot be written; then a file is as it was
     */
    public void write(Content content) throws OutputException {
        new Outputs().add(this, content).write();
    }

    /** What stands behind the name. */
    sealed interface Target {

        /** What messages call it. */
        Phrase name();

        /** Where it is, once all symbolic links have been followed. */
        Path path();
    }

    /**
     * A regular file.
     *
     * @param exists whether there is one already
     */
    record RegularFile(Phrase name, Path path, boolean exists) implements Target {

        /** The directory that it is in. */
        Path folder() {
            return folderOf(path);
        }
    }

    /**
     * A stream: bytes that have been written to it are gone.
     *
     * @param descriptor it, if the program was started with it open, or else null
     */
    record Stream(Phrase name, Path path, @Nullable FileDescriptor descriptor) implements Target {

        private static final int TYPE = 0170000;
        private static final int FIFO = 0010000;
        private static final int SOCKET = 0140000;
        private static final int NON_BLOCKING = 04000;

        void write(Content content) throws OutputException {
            if (descriptor != null) {
                send(content, new FileOutputStream(descriptor)); // which is not ours to close
                return;
            }
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
                send(content, Channels.newOutputStream(channel));
            } catch (IOException e) {
                throw OutputException.of(name, e);
            }
        }

        private void send(Content content, OutputStream out) throws OutputException {
            try {
                Sink.send(content, out);
            } catch (IOException e) {
                throw isBrokenPipe(path, e) ? new BrokenPipeException(name, e) : OutputException.of(name, e);
            }
        }

        /**
         * Whether a write failed because the reader has left, whatever the language of the system's message: nothing
         * else can go wrong with a pipe or a socket that waits until there is room. Where the system does not tell what
         * the stream is, its message has to do.
         */
        static boolean isBrokenPipe(Path stream, IOException failure) {
            String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
            try {
                int type = (int) Files.getAttribute(stream, "unix:mode") & TYPE;
                return (type == FIFO || type == SOCKET) && (waits(stream) || message.contains("pipe"));
            } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
                return message.contains("pipe");
            }
        }

        /** Whether a write waits for room: always for streams opened here, else as whoever opened it wished. */
        private static boolean waits(Path stream) throws IOException {
            if (!stream.startsWith(DESCRIPTORS)) {
                return true;
            }
            for (String line : Files.readAllLines(Path.of("/proc/self/fdinfo").resolve(stream.getFileName()))) {
                if (line.startsWith("flags:")) {
                    String flags = line.substring("flags:".length()).trim();
                    return (Long.parseLong(flags, 8) & NON_BLOCKING) == 0;
                }
            }
            return true;
        }
    }

    /**
     * Looks at what is there, and changes nothing.
     *
     * @throws OutputException if it can be seen that nothing can be written there
     */
    Target target() throws OutputException {
        if (given == null) {
            return new Stream(name(), DESCRIPTORS.resolve("1"), FileDescriptor.out);
        }
        try {
            return target(given, name());
        } catch (IOException e) {
            throw OutputException.of(name(), e);
        }
    }

    private static Target target(Path given, Phrase name) throws IOException {
        if (given.toString().isEmpty()) {
            throw Reason.NO_NAME.with(null);
        }
        Path path = given;
        for (int links = 0; Files.isSymbolicLink(path); links++) {
            if (isDescriptor(path)) {
                return descriptor(name, path);
            }
            if (links == MOST_LINKS) {
                throw Reason.CIRCLE.with(null, name);
            }
            path = path.resolveSibling(Files.readSymbolicLink(path));
        }
        Path folder = folderOf(path);
        if (Files.isRegularFile(folder)) {
            throw Reason.NOT_A_FOLDER.with(null, name, name(folder));
        }
        if (Files.notExists(folder)) {
            throw Reason.NO_FOLDER.with(null, name, name(folder));
        }
        BasicFileAttributes found;
        try {
            // By the name given: the system refuses links in shared folders that it would not follow itself.
            found = Files.readAttributes(given, BasicFileAttributes.class);
        } catch (NoSuchFileException e) {
            return new RegularFile(name, path, false);
        }
        if (found.isDirectory()) {
            throw Reason.IS_FOLDER.with(null, name);
        }
        if (!found.isRegularFile()) {
            return new Stream(name, path, null);
        }
        if (!Files.isWritable(path)) {
            throw Reason.WRITE_PROTECTED.with(null, name);
        }
        return new RegularFile(name, path, true);
    }

    /** The file that is written or will be, for comparison with others; null if it is none. */
    @Nullable
    Path file() {
        try {
            Target target = target();
            return target instanceof RegularFile || Files.isRegularFile(target.path()) ? target.path() : null;
        } catch (OutputException e) {
            return given; // what is wrong with it is told when it is written
        }
    }

    /** The directory of a file. */
    static Path folderOf(Path path) {
        Path folder = path.getParent();
        return folder == null ? Path.of(".") : folder;
    }

    /** Whether a link is the system's name of an open file, such as {@code /dev/fd/1}. */
    private static boolean isDescriptor(Path link) {
        Path folder = folderOf(link);
        try {
            return folder.endsWith("fd") && folder.toRealPath().startsWith("/proc");
        } catch (IOException e) {
            return false;
        }
    }

    private static Stream descriptor(Phrase name, Path link) throws IOException {
        Path number = link.getFileName();
        if (Files.isSameFile(folderOf(link), DESCRIPTORS)) {
            if (number.endsWith("1")) {
                return new Stream(name, DESCRIPTORS.resolve(number), FileDescriptor.out);
            }
            if (number.endsWith("2")) {
                return new Stream(name, DESCRIPTORS.resolve(number), FileDescriptor.err);
            }
        }
        return new Stream(name, link, null);
    }
}
