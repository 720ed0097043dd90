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
import crm.input.csv.CsvFile;
import crm.input.csv.PieceRows;
import crm.input.text.DecodingReader;
import crm.input.text.InputText;
import crm.input.text.TrackedReader;
import crm.input.text.Utf8Text;
import crm.input.yaml.YamlRecords;
import crm.problem.Fault;
import crm.problem.Problem;
import crm.problem.Problems;
import crm.problem.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of the files of one kind: tells good from bad, hands on the good ones, tells or puts aside what is
 * wrong. Not thread-safe.
 */
public final class RecordReader {

    private final LoadOptions options;
    private final Problems problems;
    private final UniqueValues unique;
    private final Map<String, FileColumns> columns;

    /**
     * A reader.
     *
     * @param problems is told everything that is wrong or doubtful and not put aside
     * @param columns is told the columns of each file
     */
    public RecordReader(LoadOptions options, Problems problems, UniqueValues unique, Map<String, FileColumns> columns) {
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
        boolean whole = false;
        try {
            whole = file.yaml()
                    ? readYaml(file, tally, record -> {})
                    : readCsv(file, false, tally, csv -> () -> new PieceRows(csv));
        } catch (IOException e) {
            problems.add(InputText.unreadable(file.shown(), e));
        }
        return tally.count(file, whole);
    }

    private LongConsumer progress(InputFile file, Tally<?> tally) {
        long size = file.path().toFile().length();
        return bytes -> options.progress().at(file.shown(), bytes, size, tally.records());
    }

    /** What takes in the records of one file. */
    <T> Tally<T> tally(Function<Row, @Nullable T> binder, Consumer<? super T> good, Consumer<Row> bad) {
        return new Tally<>(binder, good, bad);
    }

    /**
     * Reads a YAML file. False if it could not be read to its end.
     *
     * @param each is given every record before it is taken in
     */
    boolean readYaml(InputFile file, Tally<?> tally, Consumer<RawRecord> each) throws IOException {
        try (TrackedReader text =
                InputText.open(file.path(), file.shown(), options.encoding(), problems, progress(file, tally))) {
            return text != null
                    && YamlRecords.read(text, file.shown(), file.kind(), problems, record -> {
                        each.accept(record);
                        tally.handle(record);
                    });
        } finally {
            options.progress().end();
        }
    }

    /**
     * Reads a CSV file. False if it could not be read to its end.
     *
     * @param isAssuming whether it may be assumed to be UTF-8 if its beginning is
     * @param rows gives what takes its records, by the file whose header was read
     */
    boolean readCsv(
            InputFile file, boolean isAssuming, Tally<?> tally, Function<CsvFile, Supplier<? extends PieceRows>> rows)
            throws IOException {
        try (Utf8Text text = InputText.openBytes(file.path(), file.shown(), options.encoding(), isAssuming, problems)) {
            if (text == null) {
                return false;
            }
            CsvFile csv = new CsvFile(text, file, problems, tally::handle);
            return csv.readHeader() && csv.readRecords(options.pieces(), rows.apply(csv), progress(file, tally));
        } finally {
            options.progress().end();
        }
    }

    /** Binds the records of one file and counts them. */
    final class Tally<T> {

        private final Function<Row, @Nullable T> binder;
        private final Consumer<? super T> consumer;
        private final Consumer<Row> bad;
        private long good;
        private long rejected;

        Tally(Function<Row, @Nullable T> binder, Consumer<? super T> consumer, Consumer<Row> bad) {
            this.binder = binder;
            this.consumer = consumer;
            this.bad = bad;
        }

        /** How many records were read so far, good and bad. */
        long records() {
            return good + rejected;
        }

        /** Counts good records that were not handled one by one. */
        void add(long more) {
            good += more;
        }

        /** How many records of a file were read. */
        FileCount count(InputFile file, boolean whole) {
            return new FileCount(file, good, rejected, whole);
        }

        /** Takes the next record, good or bad. */
        void handle(RawRecord record) {
            Row row = new Row(record);
            if (record.columns().length > 0 && records() == 0) {
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
