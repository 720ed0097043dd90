package crm.input.bind;

import crm.field.Field;
import crm.field.RecordKind;
import crm.input.FileColumns;
import crm.input.FileCount;
import crm.input.InputFile;
import crm.input.LoadOptions;
import crm.input.RawRecord;
import crm.input.Rejects;
import crm.input.csv.CsvFile;
import crm.input.csv.Ids;
import crm.input.text.InputText;
import crm.input.text.Utf8Text;
import crm.problem.Position;
import crm.problem.Problem;
import crm.problem.Problems;
import crm.record.Counter;
import crm.record.Customer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads records that are counted and not kept, by several threads at once. What was read counts as a whole, and only if it
 * is certain in the end: that no two records have the same id, and that long files are UTF-8 as their beginnings are.
 * Otherwise the files are read again.
 *
 * @param <T> the records
 * @param <C> what counts them
 */
public abstract class CountedReading<T, C extends Counter<C>> {

    /** The records that are kept aside at the most, until it is certain that they count. */
    private static final int MOST_ASIDE = 100_000;

    /** Thrown where there is no sense in reading on: what was read would not count. */
    private static final class ReadAgain extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private record Rejected(Position at, String record, List<Problem> why) {}

    private final LoadOptions options;
    private final RecordKind kind;
    private final @Nullable Field<?> id;
    private final RecordIndex<Customer> customers;
    private final BitSet wanted = new BitSet();

    /**
     * A reading.
     *
     * @param customers those whom the records name
     * @param wanted those whose records are wanted whole as well
     */
    CountedReading(LoadOptions options, RecordKind kind, RecordIndex<Customer> customers, Collection<Customer> wanted) {
        this.options = options;
        this.kind = kind;
        this.id = kind.fields().stream().filter(Field::unique).findFirst().orElse(null);
        this.customers = customers;
        wanted.forEach(each -> this.wanted.set(each.index()));
    }

    /** Whether the records of a customer are wanted whole. */
    final boolean isWanted(int customer) {
        return wanted.get(customer);
    }

    /** Makes a record of a row; null as {@link RecordReader#read} has it. */
    abstract @Nullable T bind(Row row);

    /** Counts a record. */
    abstract void count(T record, C counter);

    /** The customer of a record. */
    abstract Customer customer(T record);

    /** What counts the records of a file whose header was read, on one thread. */
    abstract CountedRows rows(CsvFile file, Attempt attempt, C counter);

    /**
     * Reads files.
     *
     * @param problems is told everything that is wrong or doubtful
     * @param columns is told the columns of each file
     * @param counter counts every record
     * @param consumer is given the records that are wanted whole
     * @return how each file was read
     */
    public final List<FileCount> read(
            List<InputFile> files,
            Problems problems,
            Map<String, FileColumns> columns,
            C counter,
            Consumer<? super T> consumer) {
        if (!wanted.isEmpty() && wanted.cardinality() == customers.all().size()) {
            return oneByOne(files, problems, columns, counter, consumer);
        }
        int suggestions = customers.suggestions();
        boolean isAssuming = true;
        boolean isHashed = false;
        while (true) {
            Attempt attempt = new Attempt(problems.fresh(), columns, new Ids(isHashed), isAssuming, counter);
            boolean isOver = false;
            try {
                attempt.read(files);
                if (attempt.ids.allDiffer()) {
                    attempt.commit(problems, counter, consumer);
                    return attempt.counts;
                }
                isOver = isHashed;
                isHashed = true;
            } catch (Utf8Text.EncodingInDoubt e) {
                isAssuming = false;
            } catch (ReadAgain e) {
                isOver = isHashed || attempt.isOverfull();
                isHashed = true;
            }
            customers.setSuggestions(suggestions);
            if (isOver) {
                return oneByOne(files, problems, columns, counter, consumer);
            }
        }
    }

    private List<FileCount> oneByOne(
            List<InputFile> files,
            Problems problems,
            Map<String, FileColumns> columns,
            C counter,
            Consumer<? super T> consumer) {
        RecordReader reader = new RecordReader(options, problems, new UniqueValues(kind), columns);
        List<FileCount> counts = new ArrayList<>();
        for (InputFile file : files) {
            counts.add(reader.read(file, this::bind, record -> take(record, counter, consumer), row -> {}));
        }
        return counts;
    }

    private void take(T record, C counter, Consumer<? super T> consumer) {
        count(record, counter);
        if (isWanted(customer(record).index())) {
            consumer.accept(record);
        }
    }

    /** One reading of all files. */
    final class Attempt {

        private final Problems problems;
        private final Ids ids;
        private final boolean isAssuming;
        private final C counted;
        private final List<C> forks = new ArrayList<>();
        private final List<T> whole = new ArrayList<>();
        private final List<Rejected> rejected = new ArrayList<>();
        private final List<FileCount> counts = new ArrayList<>();
        private final RecordReader reader;
        /** The records of the file in work. */
        private RecordReader.Tally<T> tally;

        private Attempt(Problems problems, Map<String, FileColumns> columns, Ids ids, boolean isAssuming, C counter) {
            this.problems = problems;
            this.ids = ids;
            this.isAssuming = isAssuming;
            counted = counter.fork();
            for (int i = 0; i < options.pieces().threads(); i++) {
                forks.add(counter.fork());
            }
            Rejects aside =
                    options.rejects() == null ? null : (at, record, why) -> rejected.add(new Rejected(at, record, why));
            LoadOptions own =
                    new LoadOptions(options.encoding(), options.strict(), aside, options.pieces(), options.progress());
            reader = new RecordReader(own, problems, UniqueValues.none(), columns);
            tally = newTally();
        }

        private RecordReader.Tally<T> newTally() {
            return reader.tally(CountedReading.this::bind, record -> take(record, counted, whole::add), row -> {});
        }

        private void read(List<InputFile> files) throws Utf8Text.EncodingInDoubt, ReadAgain {
            for (InputFile file : files) {
                tally = newTally();
                boolean isWhole = false;
                try {
                    isWhole = file.yaml()
                            ? reader.readYaml(file, tally, this::takeId)
                            : reader.readCsv(file, isAssuming, tally, csv -> {
                                Iterator<C> next = forks.iterator();
                                return () -> rows(csv, this, next.next());
                            });
                } catch (Utf8Text.EncodingInDoubt | ReadAgain e) {
                    throw e;
                } catch (IOException e) {
                    problems.add(InputText.unreadable(file.shown(), e));
                }
                counts.add(tally.count(file, isWhole));
                checkAside();
            }
            forks.forEach(counted::merge);
            forks.clear();
        }

        private void commit(Problems all, C counter, Consumer<? super T> consumer) {
            all.merge(problems);
            counter.merge(counted);
            whole.forEach(consumer);
            Rejects rejects = options.rejects();
            if (rejects != null) {
                rejected.forEach(each -> rejects.add(each.at(), each.record(), each.why()));
            }
        }

        /** The ids of the records. */
        Ids ids() {
            return ids;
        }

        /** How many doubts of a kind a piece tells one by one; more than are kept need not be. */
        int toldDoubts() {
            return options.strict() ? Integer.MAX_VALUE : problems.kept();
        }

        /** Takes how many records of a piece are counted, and the ids of those that were found. */
        void settle(int more, Ids.Piece piece) throws IOException {
            tally.add(more);
            ids.add(piece);
            if (!ids.mayAllDiffer()) {
                throw new ReadAgain();
            }
        }

        /** Counts doubts of a piece that it does not tell. */
        void addUntoldDoubts(int count) {
            problems.addUnkeptWarnings(count);
        }

        /** Takes the id of a record that was not found by its bytes. */
        void takeId(RawRecord record) {
            String text = id == null ? null : record.texts()[id.index()];
            if (text != null) {
                ids.add(text);
            }
        }

        private boolean isOverfull() {
            return whole.size() + rejected.size() > MOST_ASIDE;
        }

        /** Refuses to keep any number of records aside. */
        void checkAside() throws ReadAgain {
            if (isOverfull()) {
                throw new ReadAgain();
            }
        }
    }
}
