package crm.input.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * By what a file is told to have changed: two stamps are equal if nobody wrote to it in between, as far as the file
 * system can tell.
 *
 * @param size its bytes; -1: it is not there or no regular file, as a pipe, which never changes
 * @param modified when it was written last
 */
record FileStamp(long size, @Nullable FileTime modified) {

    private static final FileStamp NONE = new FileStamp(-1, null);

    /** The stamp of a file as it is now. */
    static FileStamp of(Path path) {
        try {
            BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class);
            return found.isRegularFile() ? new FileStamp(found.size(), found.lastModifiedTime()) : NONE;
        } catch (IOException e) {
            return NONE; // whoever reads the file tells why it cannot be read
        }
    }
}
