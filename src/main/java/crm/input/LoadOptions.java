package crm.input;

import crm.input.text.Encoding;
import java.nio.charset.Charset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a data directory is to be read. Immutable.
 *
 * @param encoding the charset of every file, whatever its bytes say; empty: told by the bytes
 * @param strict whether a record that is merely doubtful counts as bad
 * @param rejects takes bad records, without which the run goes on; null: they stop it
 * @param pieces how files are read by several threads
 * @param progress is told how far the reading has got
 */
public record LoadOptions(
        Optional<Charset> encoding,
        boolean strict,
        @Nullable Rejects rejects,
        ParallelReading pieces,
        Progress progress) {

    /** The charset of a name that {@code --input-encoding} takes; empty if there is none. */
    public static Optional<Charset> charset(String name) {
        return Encoding.named(name);
    }
}
