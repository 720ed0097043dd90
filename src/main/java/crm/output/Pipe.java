package crm.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Tells a pipe that nobody reads any more from a stream that has failed, in whatever language. */
final class Pipe {

    private static final int TYPE = 0170000;
    private static final int FIFO = 0010000;
    private static final int SOCKET = 0140000;
    private static final int NON_BLOCKING = 04000;

    private Pipe() {}

    /**
     * Whether a write failed because the reader has left: nothing else can go wrong with a pipe or a
     * socket that waits until there is room. Where the system does not tell what the stream is, its
     * message has to do.
     */
    static boolean isBroken(Path stream, IOException failure) {
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
        if (!stream.startsWith(Target.DESCRIPTORS)) {
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
