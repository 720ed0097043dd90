package crm.render;

import crm.report.Column;
import crm.report.Column.Kind;
import crm.report.Report;
import crm.words.Language;
import crm.words.Names;
import crm.words.SpreadsheetGuard;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The CSV form of a report: a header row and the rows, fields separated by commas, lines ended by LF. A
 * field is in quotation marks only where it must be: Commons CSV would quote every first field that is
 * Chinese, and leave U+3000 at an end unquoted. Texts that a spreadsheet would run are guarded. Neither
 * the notes nor the text blocks are part of it.
 */
public final class CsvRenderer {

    private CsvRenderer() {}

    /**
     * Writes the report; names of columns, terms and phrases are in the language. Neither flushes nor
     * closes the writer.
     */
    public static void render(Report report, Language language, Writer out) throws IOException {
        List<Column> columns = report.columns();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            append(line, i, columns.get(i).in(language));
        }
        write(line, out);
        for (List<@Nullable Object> row : report.rows()) {
            for (int i = 0; i < columns.size(); i++) {
                append(line, i, field(columns.get(i).kind(), row.get(i), language));
            }
            write(line, out);
        }
    }

    private static String field(Kind kind, @Nullable Object value, Language language) {
        if (value == null) {
            return "";
        }
        String text = Cells.text(kind, value, language);
        return switch (kind) {
            case TEXT, CODE, PHRASE, LIST -> SpreadsheetGuard.guarded(text);
            // A negative number must stay one.
            case NUMBER, DATE, FLAG -> text;
        };
    }

    private static void append(StringBuilder line, int position, String field) {
        if (position > 0) {
            line.append(',');
        }
        if (mustBeQuoted(field)) {
            line.append('"').append(field.replace("\"", "\"\"")).append('"');
        } else {
            line.append(field);
        }
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

    private static void write(StringBuilder line, Writer out) throws IOException {
        out.append(line.append('\n'));
        line.setLength(0);
    }
}
