package crm.render;

import crm.report.Column;
import crm.report.Column.Kind;
import crm.words.Language;
import crm.words.Names;
import crm.words.SpreadsheetGuard;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lines of CSV in the making, as bytes. Remembers in each column what it has written before. Not thread-safe. */
final class CsvLines {

    /** A column with more values than these has hardly one of them twice. */
    private static final int MOST_VALUES = 256;

    private final List<Column> columns;
    private final Language language;
    private final Charset charset;
    private final Memory[] memories;
    private byte[] bytes = new byte[1 << 12];
    private int length;
    private int fieldsInLine;

    /** The fields of one column by their values. */
    private static final class Memory {
        private final Map<Object, byte[]> fields = new HashMap<>();
        private boolean full;
    }

    CsvLines(List<Column> columns, Language language, Charset charset) {
        this.columns = columns;
        this.language = language;
        this.charset = charset;
        memories = new Memory[columns.size()];
        Arrays.setAll(memories, i -> new Memory());
    }

    /** Adds a line with a cell for each column. */
    void addRow(List<@Nullable Object> row) {
        for (int i = 0; i < memories.length; i++) {
            separate();
            Object value = row.get(i);
            if (value != null) {
                append(field(i, value));
            }
        }
        end();
    }

    private byte[] field(int column, Object value) {
        Memory memory = memories[column];
        byte[] known = memory.full ? null : memory.fields.get(value);
        if (known != null) {
            return known;
        }
        byte[] field = bytesOf(field(columns.get(column).kind(), value));
        if (!memory.full) {
            memory.fields.put(value, field);
            memory.full = memory.fields.size() >= MOST_VALUES;
        }
        return field;
    }

    private String field(Kind kind, Object value) {
        String text = Cells.text(kind, value, language);
        return switch (kind) {
            case TEXT, CODE, PHRASE, LIST -> SpreadsheetGuard.guarded(text);
            // A negative number must stay one.
            case NUMBER, DATE, FLAG -> text;
        };
    }

    /** Adds a field of its own, which needs no guard, to the line. */
    void add(String field) {
        separate();
        append(bytesOf(field));
    }

    private void separate() {
        if (fieldsInLine++ > 0) {
            room(1);
            bytes[length++] = ',';
        }
    }

    /** Ends the line. */
    void end() {
        room(1);
        bytes[length++] = '\n';
        fieldsInLine = 0;
    }

    private void append(byte[] field) {
        room(field.length);
        System.arraycopy(field, 0, bytes, length, field.length);
        length += field.length;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
        }
    }

    private byte[] bytesOf(String field) {
        String written = mustBeQuoted(field) ? '"' + field.replace("\"", "\"\"") + '"' : field;
        return written.getBytes(charset);
    }

    private static boolean mustBeQuoted(String field) {
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == ',' || c == '"' || c == '\r' || c == '\n') {
                return true;
            }
        }
        return !field.isEmpty() && (Names.isBlank(field.charAt(0)) || Names.isBlank(field.charAt(field.length() - 1)));
    }

    /** Writes all lines. */
    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }
}
