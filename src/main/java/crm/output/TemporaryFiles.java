package crm.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The temporary files of this process. When it is told to end (SIGTERM, SIGINT), they go; from then on
 * none is made and none takes its name. All methods may be called from any thread.
 */
final class TemporaryFiles {

    private static final Set<OpenOption> NEW =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

    private static final Set<Path> FILES = new HashSet<>();
    private static boolean watching;
    private static boolean ending;

    private TemporaryFiles() {}

    /** Creates a temporary file; private ones can be read by nobody else, others as the umask has it. */
    static synchronized FileChannel create(Path file, boolean isPrivate) throws IOException {
        watch();
        FileChannel channel = FileChannel.open(file, NEW, isPrivate ? ownerOnly(file) : new FileAttribute<?>[0]);
        FILES.add(file);
        return channel;
    }

    /** Takes a file that is there for one that goes when the process is told to end. */
    static synchronized void add(Path file) {
        watch();
        FILES.add(file);
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(
                    EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE))
        };
    }

    /**
     * Gives files their names, in order. A signal to end waits for the last of them.
     *
     * @throws OutputException if a name cannot be taken; the files behind it stay unpublished
     */
    static synchronized void publish(List<NewFile> files) throws OutputException {
        stopIfEnding();
        for (NewFile file : files) {
            file.publish();
        }
    }

    /** The file has taken its name. */
    static synchronized void finished(Path file) {
        FILES.remove(file);
    }

    /** Whether a temporary file is one of this process. */
    static synchronized boolean contains(Path name) {
        for (Path file : FILES) {
            if (name.equals(file.getFileName())) {
                return true;
            }
        }
        return false;
    }

    /** Deletes a temporary file, unless it has been finished. */
    static synchronized void delete(Path file) {
        stopIfEnding();
        if (FILES.remove(file)) {
            deleteQuietly(file);
        }
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // the next run tries again
        }
    }

    /** From the first file on the end of the process is watched for. */
    private static void watch() {
        stopIfEnding();
        if (watching) {
            return;
        }
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(TemporaryFiles::end, "crm-output-cleaner"));
            watching = true;
        } catch (IllegalStateException e) {
            ending = true;
            stopIfEnding();
        }
    }

    private static synchronized void end() {
        ending = true;
        FILES.forEach(TemporaryFiles::deleteQuietly);
    }

    /** The process is about to vanish: what would fail now without its file would only tell of that. */
    private static void stopIfEnding() {
        while (ending) {
            try {
                TemporaryFiles.class.wait();
            } catch (InterruptedException e) {
                // there is nobody to tell
            }
        }
    }
}
