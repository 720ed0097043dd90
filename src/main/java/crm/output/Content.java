package crm.output;

import java.io.IOException;
import java.io.OutputStream;

/** The bytes of an output, made while they are written. */
public interface Content {

    /**
     * Writes all bytes, once. The stream is buffered; flushing and closing it are not needed and do
     * nothing. What it threw ends the output even if it is caught here or wrapped into something else.
     *
     * @throws IOException what the stream threw
     */
    void writeTo(OutputStream out) throws IOException;
}
