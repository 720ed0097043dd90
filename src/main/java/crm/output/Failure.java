package crm.output;

import crm.base.Phrase;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What the system said when an output could not be written, as an exception that names the output. */
final class Failure {

    private Failure() {}

    /** A failure of a file: opening it, giving it its permissions, moving it into place. */
    static OutputException of(Phrase name, IOException cause) {
        if (cause instanceof OutputException known) {
            return known;
        }
        if (cause instanceof AccessDeniedException) {
            return Trouble.NO_PERMISSION.with(cause, name);
        }
        return Trouble.FAILED.with(cause, name, reason(cause));
    }

    private static Object reason(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return new Phrase("it has been removed meanwhile, or its directory", "文件或其文件夹已被删除");
        }
        String reason = cause instanceof FileSystemException failure ? failure.getReason() : cause.getMessage();
        return reason == null ? cause.getClass().getSimpleName() : reason;
    }
}
