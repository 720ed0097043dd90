package crm.output;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/** Temporary files of earlier runs that were killed before they could clear up. */
final class LeftOvers {

    /** No run leaves a file untouched for so long. */
    private static final Duration LONGEST_RUN = Duration.ofHours(1);

    /** By how much the system's clocks may differ. */
    private static final Duration DOUBT = Duration.ofSeconds(10);

    private LeftOvers() {}

    /**
     * Deletes those that are regular files with the owner of ours and whose process does not live any more: those of
     * the same target at once, others when they are old, for a process in another container is not seen from here.
     * What cannot be looked at or deleted stays.
     *
     * @param prefix what temporary names of the target begin with
     * @param own the temporary file of this run, beside them
     */
    static void clear(Path folder, String prefix, Path own) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Path name = file.getFileName();
                OptionalLong pid = TemporaryName.pid(name.toString());
                if (pid.isPresent()) {
                    boolean sameTarget = name.toString().startsWith(prefix);
                    clear(file, pid.getAsLong(), sameTarget ? Duration.ZERO : LONGEST_RUN, own);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // the report does not depend on it
        }
    }

    private static void clear(Path file, long pid, Duration age, Path own) throws IOException {
        BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        Instant written = found.lastModifiedTime().toInstant();
        Instant now = Files.getLastModifiedTime(own).toInstant();
        if (found.isRegularFile()
                && !written.plus(age).isAfter(now)
                && !isAlive(pid, file.getFileName(), written)
                && Files.getOwner(file, LinkOption.NOFOLLOW_LINKS)
                        .equals(Files.getOwner(own, LinkOption.NOFOLLOW_LINKS))) {
            Files.deleteIfExists(file);
        }
    }

    /**
     * Whether the process lives that wrote a file. One of our own number is an earlier one, in a container that counts
     * anew, unless it is us; one that started after the file was written has been given the number since.
     */
    private static boolean isAlive(long pid, Path name, Instant written) {
        if (pid == TemporaryName.ownPid()) {
            return TemporaryFiles.contains(name);
        }
        return ProcessHandle.of(pid)
                .filter(process -> process.info()
                        .startInstant()
                        .map(start -> !start.minus(DOUBT).isAfter(written))
                        .orElse(true))
                .isPresent();
    }
}
