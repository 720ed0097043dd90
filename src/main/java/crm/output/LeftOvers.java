package crm.output;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import java.util.OptionalLong;

/** Temporary files of earlier runs to the same target that were killed before they could clear up. */
final class LeftOvers {

    private LeftOvers() {}

    /**
     * Deletes those that are regular files with the owner of ours and whose process does not live any
     * more. What cannot be looked at or deleted stays.
     *
     * @param own the temporary file of this run, beside them
     */
    static void clear(Path folder, String prefix, Path own) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Path name = file.getFileName();
                OptionalLong pid = TemporaryName.pid(prefix, name.toString());
                if (pid.isPresent() && !isAlive(pid.getAsLong(), name) && isOurs(file, own)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // the report does not depend on it
        }
    }

    /** A process of our own number is an earlier one, in a container that counts anew, unless it is us. */
    private static boolean isAlive(long pid, Path name) {
        if (pid == TemporaryName.ownPid()) {
            return Unfinished.contains(name);
        }
        return ProcessHandle.of(pid).isPresent();
    }

    private static boolean isOurs(Path file, Path own) throws IOException {
        UserPrincipal owner = Files.getOwner(own, LinkOption.NOFOLLOW_LINKS);
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                        .isRegularFile()
                && Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).equals(owner);
    }
}
