package crm.output;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The stream that a content writes to: buffers, looks at the outcome of every write, and remembers the
 * first failure, whatever the content does with it.
 */
final class Sink extends OutputStream {

    private static final int SIZE = 64 * 1024;

    private final OutputStream out;
    private final byte[] buffer = new byte[SIZE];
    private int count;
    private @Nullable IOException failure;

    private Sink(OutputStream out) {
        this.out = out;
    }

    /**
     * Writes a content, to the last byte.
     *
     * @throws IOException what the stream threw, else what the content threw of its own
     */
    static void send(Content content, OutputStream out) throws IOException {
        Sink sink = new Sink(out);
        try {
            content.writeTo(sink);
            sink.drain();
        } catch (IOException | RuntimeException e) {
            if (sink.failure != null) {
                throw sink.failure;
            }
            throw e;
        }
    }

    @Override
    public void write(int b) throws IOException {
        if (count == SIZE) {
            drain();
        }
        buffer[count++] = (byte) b;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        for (int done = 0; done < length; ) {
            if (count == SIZE) {
                drain();
            }
            int part = Math.min(length - done, SIZE - count);
            System.arraycopy(bytes, offset + done, buffer, count, part);
            count += part;
            done += part;
        }
    }

    private void drain() throws IOException {
        if (failure != null) {
            throw new IOException(failure); // a new one: a resource's close may add it to the first
        }
        try {
            out.write(buffer, 0, count);
            count = 0;
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }
}
