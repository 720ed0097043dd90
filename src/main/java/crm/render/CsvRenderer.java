package crm.render;

import crm.base.Language;
import crm.report.Column;
import crm.report.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.List;

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
     * closes the stream.
     *
     * @param charset one in which ASCII is one byte a character
     * @param threads how many may make rows at once, at least 1
     */
    public static void render(Report report, Language language, Charset charset, int threads, OutputStream out)
            throws IOException {
        List<Column> columns = report.columns();
        EncodedText header = new EncodedText(charset);
        for (int i = 0; i < columns.size(); i++) {
            header.append(i > 0 ? "," : "");
            header.append(CsvRow.quoted(columns.get(i).in(language)));
        }
        header.write('\n');
        header.moveTo(out);
        RowSlices.write(report.rows(), () -> new CsvRow(columns, language, charset), charset, threads, out);
    }
}
