package crm.render;

import crm.base.Language;
import crm.base.Names;
import crm.base.SpreadsheetGuard;
import crm.report.Column;
import crm.report.Column.Kind;
import crm.report.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.List;

/**
 * The CSV form of a table: a header row and the rows, fields separated by commas, lines ended by LF. A
 * field is in quotation marks only where it must be: Commons CSV would quote every first field that is
 * Chinese, and leave U+3000 at an end unquoted. Texts that a spreadsheet would run are guarded.
 */
public final class CsvRenderer {

    private CsvRenderer() {}

    /**
     * Writes the table; names of columns, terms and phrases are in the language. Neither flushes nor
     * closes the stream.
     *
     * @param charset one in which ASCII is one byte a character
     * @param threads how many may make rows at once, at least 1
     */
    public static <T> void render(Table<T> table, Language language, Charset charset, int threads, OutputStream out)
            throws IOException {
        EncodedText header = new EncodedText(charset);
        for (int i = 0; i < table.columns().size(); i++) {
            header.append(i > 0 ? "," : "");
            header.append(quoted(table.columns().get(i).in(language)));
        }
        header.write('\n');
        header.moveTo(out);
        RowSlices.write(table.subjects(), () -> new Row<>(table.columns(), language, charset), charset, threads, out);
    }

    /** Writes the rows of subjects. */
    private static final class Row<T> implements RowSlices.Form<T> {

        private final List<Column<T>> columns;
        private final EncodedValueCache[] fields;

        Row(List<Column<T>> columns, Language language, Charset charset) {
            this.columns = columns;
            fields = new EncodedValueCache[columns.size()];
            for (int i = 0; i < fields.length; i++) {
                Kind kind = columns.get(i).kind();
                fields[i] = new EncodedValueCache(charset, value -> quoted(field(kind, value, language)));
            }
        }

        @Override
        public void add(T subject, int index, EncodedText out) throws IOException {
            for (int i = 0; i < fields.length; i++) {
                if (i > 0) {
                    out.write(',');
                }
                Object value = columns.get(i).of(subject);
                if (value != null) {
                    fields[i].add(value, out);
                }
            }
            out.write('\n');
        }
    }

    private static String field(Kind kind, Object value, Language language) {
        String text = Cells.text(kind, value, language);
        return switch (kind) {
            case TEXT, CODE, PHRASE, LIST -> SpreadsheetGuard.guarded(text);
            // A negative number must stay one.
            case NUMBER, DATE, FLAG -> text;
        };
    }

    /** The field in quotation marks, if it must be. */
    private static String quoted(String field) {
        return mustBeQuoted(field) ? '"' + field.replace("\"", "\"\"") + '"' : field;
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
}
