package crm.output;

import crm.base.Display;
import crm.base.Phrase;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where an output goes: standard output, or a file that appears whole or not at all. Immutable; one
 * thread at a time writes to it.
 */
public final class Destination {

    private static final Destination STANDARD_OUTPUT = new Destination(null);

    private final @Nullable Path path;

    private Destination(@Nullable Path path) {
        this.path = path;
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
        return path == null ? new Phrase("standard output", "标准输出") : Phrase.same(Display.visible(path.toString()));
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

    /** The path, or null for standard output. */
    @Nullable
    Path path() {
        return path;
    }
}
