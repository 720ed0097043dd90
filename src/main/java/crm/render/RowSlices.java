package crm.render;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Writes many rows: slices of them become bytes on all processors, and are written one behind the other. The bytes are
 * the same whatever the number of processors, and the memory that it takes does not grow with the rows.
 */
final class RowSlices {

    /** Rows in a slice: enough to outweigh the handing over, few enough for the processor's cache. */
    static final int LENGTH = 1024;

    /** So many rows are written by the time that threads have started. */
    private static final int NOT_WORTH_THREADS = 8 * LENGTH;

    private RowSlices() {}

    /** A form that rows are written in. Each is used by one thread at a time. */
    interface Form<R> {

        /**
         * Adds a row.
         *
         * @param index the place of the row among all, from 0
         */
        void add(R row, int index, EncodedText out) throws IOException;
    }

    /**
     * Writes rows.
     *
     * @param rows may be asked by several threads at once
     * @param form makes a form; all forms write the same row alike
     * @param threads how many may make bytes at once, at least 1
     * @throws IOException what a form or the stream threw; the stream may have got rows
     */
    static <R> void write(List<R> rows, Supplier<Form<R>> form, Charset charset, int threads, OutputStream out)
            throws IOException {
        if (threads == 1 || rows.size() <= NOT_WORTH_THREADS) {
            Slice<R> slice = new Slice<>(form.get(), charset);
            for (int from = 0; from < rows.size(); from += LENGTH) {
                slice.add(rows, from).text.moveTo(out);
            }
            return;
        }
        ExecutorService workers = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "crm-rows");
            thread.setDaemon(true);
            return thread;
        });
        try {
            // While one is written each thread has one to work on, and one waits for it.
            int most = 2 * threads + 1;
            Queue<Future<Slice<R>>> inWork = new ArrayDeque<>(most);
            for (int from = 0; from < rows.size(); from += LENGTH) {
                Slice<R> slice =
                        inWork.size() < most ? new Slice<>(form.get(), charset) : written(inWork.remove(), out);
                int first = from;
                inWork.add(workers.submit(() -> slice.add(rows, first)));
            }
            for (Future<Slice<R>> last : inWork) {
                written(last, out);
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private static <R> Slice<R> written(Future<Slice<R>> work, OutputStream out) throws IOException {
        try {
            Slice<R> slice = work.get();
            slice.text.moveTo(out);
            return slice;
        } catch (InterruptedException e) {
            throw (IOException) new InterruptedIOException("interrupted").initCause(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw (RuntimeException) e.getCause();
        }
    }

    /** Consecutive rows as bytes; used for one slice after the other. */
    private static final class Slice<R> {

        private final Form<R> form;
        private final EncodedText text;

        Slice(Form<R> form, Charset charset) {
            this.form = form;
            this.text = new EncodedText(charset);
        }

        Slice<R> add(List<R> rows, int from) throws IOException {
            int end = Math.min(rows.size(), from + LENGTH);
            for (int i = from; i < end; i++) {
                form.add(rows.get(i), i, text);
            }
            return this;
        }
    }
}
