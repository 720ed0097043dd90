package crm.input.bind;

import crm.base.Display;
import crm.field.Field;
import crm.input.FileColumns;
import crm.input.FileCount;
import crm.input.InputFile;
import crm.input.LoadOptions;
import crm.input.RawRecord;
import crm.input.Rejects;
import crm.input.TotalRow;
import crm.input.csv.CsvRecords;
import crm.input.csv.ScannedCsv;
import crm.input.text.DecodingReader;
import crm.input.text.Encoding;
import crm.input.text.InputText;
import crm.input.text.TrackedReader;
import crm.input.yaml.YamlRecords;
import crm.problem.Fault;
import crm.problem.Problem;
import crm.problem.Problems;
import crm.problem.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes in the records of the files of one kind: tells good from bad, hands on the good ones, tells or puts aside what
 * is wrong. Not thread-safe.
 */
public final class RecordReader {

    private final LoadOptions options;
    private final Problems problems;
    private final Uniqueness unique;
    private final Map<String, FileColumns> columns;

    /**
     * An intake.
     *
     * @param problems is told everything that is wrong or doubtful and not put aside
     * @param columns is told the columns of each file
     */
    public RecordReader(LoadOptions options, Problems problems, Uniqueness unique, Map<String, FileColumns> columns) {
        this.options = options;
        this.problems = problems;
        this.unique = unique;
        this.columns = columns;
    }

    /**
     * Reads a file.
     *
     * @param binder makes a value of a row; null if what the row names is at fault, or the row, which then says so
     * @param good is given the values
     * @param bad is given the rows that are wrong
     */
    public <T> FileCount read(
            InputFile file, Function<Row, @Nullable T> binder, Consumer<? super T> good, Consumer<Row> bad) {
        Tally<T> tally = tally(binder, good, bad);
        long size = file.path().toFile().length();
        boolean whole = read(
                file, tally, bytes -> options.progress().at(file.shown(), bytes, size, tally.good + tally.rejected));
        options.progress().end();
        return tally.count(file, whole);
    }

    private boolean read(InputFile file, RawRecord.Handler handler, LongConsumer taken) {
        try {
            Boolean scanned = scanned(file, handler, taken);
            return scanned == null ? parsed(file, handler, taken) : scanned;
        } catch (IOException e) {
            problems.add(InputText.unreadable(file.shown(), e));
            return false;
        }
    }

    /** Whether a file was read to its end by its bytes; null if it is none that is read so. */
    private @Nullable Boolean scanned(InputFile file, RawRecord.Handler handler, LongConsumer taken)
            throws IOException {
        if (!options.isScanned(file)) {
            return null;
        }
        Encoding encoding = InputText.encoding(file.path(), file.shown(), options.encoding());
        return encoding == null || !encoding.charset().equals(StandardCharsets.UTF_8)
                ? null
                : ScannedCsv.read(file, encoding.mark(), problems, handler, taken);
    }

    private boolean parsed(InputFile file, RawRecord.Handler handler, LongConsumer taken) throws IOException {
        try (TrackedReader text = InputText.open(file.path(), file.shown(), options.encoding(), problems, taken)) {
            if (text == null) {
                return false;
            }
            return file.yaml()
                    ? YamlRecords.read(text, file.shown(), file.kind(), problems, handler)
                    : CsvRecords.read(text, file.shown(), file.kind(), problems, handler);
        }
    }

    /** What takes in the records of one file. */
    <T> Tally<T> tally(Function<Row, @Nullable T> binder, Consumer<? super T> good, Consumer<Row> bad) {
        return new Tally<>(binder, good, bad);
    }

    /** Binds the records of one file and counts them. */
    final class Tally<T> implements RawRecord.Handler {

        private final Function<Row, @Nullable T> binder;
        private final Consumer<? super T> consumer;
        private final Consumer<Row> bad;
        private long good;
        private long rejected;

        private Tally(Function<Row, @Nullable T> binder, Consumer<? super T> consumer, Consumer<Row> bad) {
            this.binder = binder;
            this.consumer = consumer;
            this.bad = bad;
        }

        /** How many records of a file were read. */
        FileCount count(InputFile file, boolean whole) {
            return new FileCount(file, good, rejected, whole);
        }

        @Override
        public void handle(RawRecord record) {
            Row row = new Row(record);
            if (record.columns().length > 0 && good + rejected == 0) {
                columns.put(record.start().file(), new FileColumns(record.columns(), record.names()));
            }
            T bound = null;
            Field<?> total = row.problems().isEmpty() ? TotalRow.fieldOf(record) : null;
            if (total != null) {
                row.report(total, Fault.TOTAL_ROW, Display.quoted(String.valueOf(row.text(total))));
            }
            unique.check(row);
            if (!row.isBad()) {
                bound = binder.apply(row);
            }
            if (options.strict()) {
                row.problems().replaceAll(Problem::asError);
            }
            if (options.rejects() == null || !row.isBad()) {
                unique.remember(row);
            }
            if (bound == null && row.problems().isEmpty()) {
                good++; // what it names is at fault, and was told
                return;
            }
            if (bound != null && !row.isBad()) {
                good++;
                row.problems().forEach(problems::add);
                consumer.accept(bound);
                return;
            }
            rejected++;
            bad.accept(row);
            Rejects rejects = options.rejects();
            if (rejects == null) {
                row.problems().forEach(problems::add);
            } else {
                List<Problem> errors = row.problems().stream()
                        .filter(problem -> problem.severity() == Severity.ERROR)
                        .toList();
                row.problems().stream()
                        .filter(problem -> problem.severity() != Severity.ERROR)
                        .forEach(problems::add);
                rejects.add(row.start(), DecodingReader.withBytes(row.verbatim()), errors);
            }
        }
    }
}
