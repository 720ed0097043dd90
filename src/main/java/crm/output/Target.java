package crm.output;

import crm.base.Phrase;
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
import org.jspecify.annotations.Nullable;

/** What stands behind a destination's name: a regular file, there or not yet, or a stream. */
sealed interface Target {

    /** As many links in a row as Linux follows. */
    int MOST_LINKS = 40;

    /** The system's own names of the open streams; elsewhere than on Linux they lead nowhere. */
    Path DESCRIPTORS = Path.of("/proc/self/fd");

    /** What messages call it. */
    Phrase name();

    /**
     * A regular file.
     *
     * @param path where it is once all symbolic links have been followed
     * @param exists whether there is one already
     */
    record OfFile(Phrase name, Path path, boolean exists) implements Target {

        /** The directory that it is in. */
        Path folder() {
            return folderOf(path);
        }
    }

    /**
     * A stream: bytes that have been written to it are gone.
     *
     * @param path names it to the system
     * @param descriptor it, if the program was started with it open, or else null
     */
    record OfStream(Phrase name, Path path, @Nullable FileDescriptor descriptor) implements Target {

        void write(Content content) throws OutputException {
            if (descriptor != null) {
                send(content, new FileOutputStream(descriptor)); // which is not ours to close
                return;
            }
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
                send(content, Channels.newOutputStream(channel));
            } catch (IOException e) {
                throw Failure.of(name, e);
            }
        }

        private void send(Content content, OutputStream out) throws OutputException {
            try {
                Sink.send(content, out);
            } catch (IOException e) {
                throw Pipe.isBroken(path, e)
                        ? new BrokenPipeException(Trouble.BROKEN_PIPE.phrase().with(name), e)
                        : Failure.of(name, e);
            }
        }
    }

    /**
     * Looks at what is there, and changes nothing.
     *
     * @throws OutputException if it can be seen that nothing can be written there
     */
    static Target of(Destination destination) throws OutputException {
        Phrase name = destination.name();
        Path given = destination.path();
        if (given == null) {
            return new OfStream(name, DESCRIPTORS.resolve("1"), FileDescriptor.out);
        }
        try {
            return of(name, given);
        } catch (IOException e) {
            throw Failure.of(name, e);
        }
    }

    private static Target of(Phrase name, Path given) throws IOException {
        if (given.toString().isEmpty()) {
            throw Trouble.NO_NAME.with(null);
        }
        Path path = given;
        for (int links = 0; Files.isSymbolicLink(path); links++) {
            if (isDescriptor(path)) {
                return descriptor(name, path);
            }
            if (links == MOST_LINKS) {
                throw Trouble.CIRCLE.with(null, name);
            }
            path = path.resolveSibling(Files.readSymbolicLink(path));
        }
        Path folder = folderOf(path);
        if (Files.isRegularFile(folder)) {
            throw Trouble.NOT_A_FOLDER.with(null, name, Destination.file(folder).name());
        }
        if (Files.notExists(folder)) {
            throw Trouble.NO_FOLDER.with(null, name, Destination.file(folder).name());
        }
        BasicFileAttributes found;
        try {
            // By the name given: the system refuses links in shared folders that it would not follow itself.
            found = Files.readAttributes(given, BasicFileAttributes.class);
        } catch (NoSuchFileException e) {
            return new OfFile(name, path, false);
        }
        if (found.isDirectory()) {
            throw Trouble.IS_FOLDER.with(null, name);
        }
        if (!found.isRegularFile()) {
            return new OfStream(name, path, null);
        }
        if (!Files.isWritable(path)) {
            throw Trouble.WRITE_PROTECTED.with(null, name);
        }
        return new OfFile(name, path, true);
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

    private static OfStream descriptor(Phrase name, Path link) throws IOException {
        Path number = link.getFileName();
        if (Files.isSameFile(folderOf(link), DESCRIPTORS)) {
            if (number.endsWith("1")) {
                return new OfStream(name, DESCRIPTORS.resolve(number), FileDescriptor.out);
            }
            if (number.endsWith("2")) {
                return new OfStream(name, DESCRIPTORS.resolve(number), FileDescriptor.err);
            }
        }
        return new OfStream(name, link, null);
    }
}
