package crm.render;

import crm.report.Column;
import crm.report.Report;
import crm.words.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The CSV form of a report: a header row and the rows, fields separated by commas, lines ended by LF. A
 * field is in quotation marks only where it must be: Commons CSV would quote every first field that is
 * Chinese, and leave U+3000 at an end unquoted. Texts that a spreadsheet would run are guarded. Neither
 * the notes nor the text blocks are part of it. The rows of a large report are made by several threads, in
 * slices that are written in order.
 */
public final class CsvRenderer {

    private static final int SLICE = 1 << 13;

    private CsvRenderer() {}

    /**
     * Writes the report; names of columns, terms and phrases are in the language. Neither flushes nor
     * closes the stream.
     *
     * @param charset one without a state of its own, as UTF-8 and GB18030 are
     * @param threads how many may make rows at once, at least 1
     */
    public static void render(Report report, Language language, Charset charset, int threads, OutputStream out)
            throws IOException {
        CsvLines header = new CsvLines(report.columns(), language, charset);
        for (Column column : report.columns()) {
            header.add(column.in(language));
        }
        header.end();
        header.writeTo(out);
        int rows = report.rows().size();
        if (threads == 1 || rows <= SLICE) {
            for (int from = 0; from < rows; from += SLICE) {
                slice(report, language, charset, from).writeTo(out);
            }
            return;
        }
        ExecutorService makers = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "crm-renderer");
            thread.setDaemon(true);
            return thread;
        });
        try {
            render(report, language, charset, threads, makers, out);
        } finally {
            makers.shutdownNow();
        }
    }

    private static void render(
            Report report, Language language, Charset charset, int threads, ExecutorService makers, OutputStream out)
            throws IOException {
        Deque<Future<CsvLines>> inWork = new ArrayDeque<>();
        int rows = report.rows().size();
        for (int from = 0; from < rows || !inWork.isEmpty(); from += SLICE) {
            if (from < rows) {
                int start = from;
                inWork.add(makers.submit(() -> slice(report, language, charset, start)));
            }
            if (inWork.size() > 2 * threads || from + SLICE >= rows) {
                made(inWork.remove()).writeTo(out);
            }
        }
    }

    private static CsvLines made(Future<CsvLines> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        }
    }

    private static CsvLines slice(Report report, Language language, Charset charset, int from) {
        CsvLines lines = new CsvLines(report.columns(), language, charset);
        int to = Math.min(from + SLICE, report.rows().size());
        for (int i = from; i < to; i++) {
            lines.addRow(report.rows().get(i));
        }
        return lines;
    }
}
