package crm.benchmark.data;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a CSV file cell by cell, as bytes: no text is made of a row. Not thread-safe. */
final class Rows implements AutoCloseable {

    private static final int SIZE = 1 << 20;

    /** More than any cell here takes. */
    private static final int LONGEST_CELL = 1 << 12;

    private final OutputStream file;
    private final byte[] buffer = new byte[SIZE];
    private int length;
    private boolean first = true;

    Rows(Path file) throws IOException {
        this.file = Files.newOutputStream(file);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The names of all columns, as one row. */
    void header(String names) throws IOException {
        cell(bytes(names));
        end();
    }

    /** A cell that is written as it is: whoever calls has quoted it where it needs that. */
    void cell(byte[] text) throws IOException {
        begin();
        put(text);
    }

    /** A cell that is blank. */
    void blank() throws IOException {
        begin();
    }

    /** A cell with a letter or two and a number of so many digits behind them. */
    void id(byte[] prefix, int number, int digits) throws IOException {
        begin();
        put(prefix);
        int rest = number;
        for (int i = digits - 1; i >= 0; i--) {
            buffer[length + i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
    }

    /** A cell between quotes, of two texts. */
    void quoted(byte[] text, byte[] more) throws IOException {
        begin();
        buffer[length++] = '"';
        put(text);
        put(more);
        buffer[length++] = '"';
    }

    /** Ends the row. */
    void end() {
        buffer[length++] = '\n';
        first = true;
    }

    private void begin() throws IOException {
        if (length > SIZE - LONGEST_CELL) {
            flush();
        }
        if (!first) {
            buffer[length++] = ',';
        }
        first = false;
    }

    private void put(byte[] text) {
        System.arraycopy(text, 0, buffer, length, text.length);
        length += text.length;
    }

    private void flush() throws IOException {
        file.write(buffer, 0, length);
        length = 0;
    }

    @Override
    public void close() throws IOException {
        try (file) {
            flush();
        }
    }
}
