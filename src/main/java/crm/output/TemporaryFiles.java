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
import java.util.Set;

/**
 * The temporary files of this process. When it is told to end (SIGTERM, SIGINT), they go; from then on
 * none is made and none takes its name. All methods may be called from any thread.
 */
final class TemporaryFiles {

    /** Something that must be done wholly or not at all when the process is told to end. */
    interface Step {
        void run() throws OutputException;
    }

    private static final Set<OpenOption> NEW =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

    private static final Set<Path> FILES = new HashSet<>();
    private static boolean watching;
    private static boolean ending;

    private TemporaryFiles() {}

    /** Creates a temporary file; private ones can be read by nobody else, others as the umask has it. */
    static synchronized FileChannel create(Path file, boolean isPrivate) throws IOException {
        stopIfEnding();
        if (!watching) {
            watch();
        }
        FileChannel channel = FileChannel.open(file, NEW, isPrivate ? ownerOnly(file) : new FileAttribute<?>[0]);
        FILES.add(file);
        return channel;
    }

    /** Takes a file that is there for one that goes when the process is told to end. */
    static synchronized void add(Path file) {
        stopIfEnding();
        if (!watching) {
            watch();
        }
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

    /** Runs a step that a signal cannot cut in two. */
    static synchronized void undisturbed(Step step) throws OutputException {
        stopIfEnding();
        step.run();
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

    private static void watch() {
        try {
            Runtime.getRuntime().addShutdownHook(new Thread("crm-output-cleaner") {
                @Override
                public void run() {
                    end();
                }
            });
            watching = true;
        } catch (IllegalStateException e) {
            ending = true;
            stopIfEnding();
        }
    }

    private static synchronized void end() {
        ending = true;
        for (Path file : FILES) {
            deleteQuietly(file);
        }
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
