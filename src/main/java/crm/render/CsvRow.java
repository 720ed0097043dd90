package crm.render;

import crm.base.Language;
import crm.base.Names;
import crm.base.SpreadsheetGuard;
import crm.report.Column;
import crm.report.Column.Kind;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes rows as lines of CSV. */
final class CsvRow implements RowSlices.Form<List<@Nullable Object>> {

    private final EncodedValueCache[] fields;

    CsvRow(List<Column> columns, Language language, Charset charset) {
        fields = new EncodedValueCache[columns.size()];
        for (int i = 0; i < fields.length; i++) {
            Kind kind = columns.get(i).kind();
            fields[i] = new EncodedValueCache(charset, value -> quoted(field(kind, value, language)));
        }
    }

    @Override
    public void add(List<@Nullable Object> row, int index, EncodedText out) throws IOException {
        for (int i = 0; i < fields.length; i++) {
            if (i > 0) {
                out.write(',');
            }
            Object value = row.get(i);
            if (value != null) {
                fields[i].add(value, out);
            }
        }
        out.write('\n');
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
    static String quoted(String field) {
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
