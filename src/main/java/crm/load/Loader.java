package crm.load;

import crm.problem.Fault;
import crm.problem.Position;
import crm.problem.Problem;
import crm.problem.Problems;
import crm.problem.Severity;
import crm.record.ClassOverride;
import crm.record.Contact;
import crm.record.Customer;
import crm.record.CustomerFields;
import crm.record.Feedback;
import crm.record.FeedbackFields;
import crm.record.Field;
import crm.record.LedgerEntry;
import crm.record.LedgerFields;
import crm.record.Purchase;
import crm.record.Rating;
import crm.record.RecordKind;
import crm.record.StaffMember;
import crm.record.Visit;
import crm.words.Display;
import crm.words.Phrase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of a data directory, kind by kind, each file once, in the order of their names. What
 * is wrong goes to the problems; whoever calls looks there before writing anything. Not thread-safe.
 */
public final class Loader {

    private final DataDirectory directory;
    private final LoadOptions options;
    private final Problems problems;
    private final List<FileCount> counts = new ArrayList<>();
    private final Map<String, Columns> columns = new HashMap<>();

    /**
     * A loader.
     *
     * @param problems is told everything that is wrong or doubtful
     */
    public Loader(DataDirectory directory, LoadOptions options, Problems problems) {
        this.directory = directory;
        this.options = options;
        this.problems = problems;
    }

    /**
     * A problem with a field of a record that was read: with the field's column, and under the name that its
     * file gives it.
     *
     * @param record where the record starts
     */
    public Problem problem(Fault fault, Position record, Field<?> field, Object... arguments) {
        Columns columns = this.columns.get(record.file());
        Position place = columns == null ? null : columns.positions()[field.index()];
        String written = columns == null ? null : columns.names()[field.index()];
        return Problem.of(
                fault,
                place == null ? record : record.atColumn(place.column()),
                written == null ? field.phrase() : Phrase.same(Display.cut(written)),
                arguments);
    }

    /** How many records each file held that was read so far. */
    public List<FileCount> counts() {
        return List.copyOf(counts);
    }

    /**
     * Reads the customers.
     *
     * @throws InputMissing if there is no file of customers
     */
    public Book<Customer> customers() throws InputMissing {
        if (directory.files(CustomerFields.KIND).isEmpty()) {
            throw new InputMissing(missingCustomers());
        }
        Book<Customer> book = new Book<>();
        CustomerBinder binder = new CustomerBinder();
        boolean whole = read(
                CustomerFields.KIND,
                binder::bind,
                customer -> book.add(customer, customer.id(), customer.name()),
                row -> book.addRejected(row.text(CustomerFields.ID), row.text(CustomerFields.NAME), row.start()));
        if (!whole) {
            book.setIncomplete();
        }
        return book;
    }

    private Phrase missingCustomers() {
        String wanted = directory.shown("customers.csv");
        return new Phrase(
                        "{0} is missing: every report needs the customers; put the file there, name the data directory with -d, or make one with: crm init DIR",
                        "缺少 {0}:所有报表都需要客户资料;请放入该文件,或用 -d 指定数据目录,或新建:crm init DIR")
                .with(Display.visible(wanted));
    }

    /** Reads the staff, who may be none. */
    public Book<StaffMember> staff() {
        Book<StaffMember> book = new Book<>();
        boolean whole = read(
                crm.record.StaffFields.KIND,
                OtherBinders::staff,
                member -> book.add(member, member.id(), member.name()),
                row -> book.addRejected(
                        row.text(crm.record.StaffFields.ID), row.text(crm.record.StaffFields.NAME), row.start()));
        if (!whole) {
            book.setIncomplete();
        }
        return book;
    }

    /** Reads the contacts, one after the other. */
    public void contacts(Book<Customer> customers, Consumer<Contact> consumer) {
        CustomerNames names = names(customers);
        read(crm.record.ContactFields.KIND, row -> OtherBinders.contact(row, names), consumer, Loader::passOver);
    }

    /** Reads the purchases, one after the other. */
    public void purchases(Book<Customer> customers, Consumer<Purchase> consumer) {
        CustomerNames names = names(customers);
        read(crm.record.PurchaseFields.KIND, row -> OtherBinders.purchase(row, names), consumer, Loader::passOver);
    }

    /**
     * Reads the visits, one after the other, keeping none.
     *
     * @param asOf the report's day: later visits are doubtful
     */
    public void visits(Book<Customer> customers, Book<StaffMember> staff, LocalDate asOf, Consumer<Visit> consumer) {
        VisitBinder binder = new VisitBinder(names(customers), staff, asOf);
        read(crm.record.VisitFields.KIND, binder::bind, consumer, Loader::passOver);
    }

    /** Reads the feedback forms, one after the other. */
    public void feedback(Book<Customer> customers, Consumer<Feedback> consumer) {
        CustomerNames names = names(customers);
        read(FeedbackFields.KIND, row -> OtherBinders.feedback(row, names), consumer, Loader::passOver);
    }

    /**
     * Reads the ratings, one after the other.
     *
     * @param classes the classes of the policy
     */
    public void ratings(Book<Customer> customers, List<String> classes, Consumer<Rating> consumer) {
        RatingBinder binder = new RatingBinder(names(customers), classes);
        read(crm.record.RatingFields.KIND, binder::rating, consumer, Loader::passOver);
    }

    /**
     * Reads the overrides, one after the other; no two of a customer overlap.
     *
     * @param classes the classes of the policy
     */
    public void overrides(Book<Customer> customers, List<String> classes, Consumer<ClassOverride> consumer) {
        RatingBinder binder = new RatingBinder(names(customers), classes);
        read(crm.record.OverrideFields.KIND, binder::override, consumer, Loader::passOver);
    }

    /**
     * Reads a ledger of greetings, wherever it lies; a file of no bytes is an empty one. What its entries name may be
     * gone since.
     *
     * @param shown its name as messages write it
     */
    public List<LedgerEntry> ledger(Path path, String shown) {
        List<LedgerEntry> entries = new ArrayList<>();
        if (path.toFile().length() > 0) {
            InputFile file = new InputFile(path, shown, LedgerFields.KIND, false);
            read(
                    file,
                    new Tally<>(
                            true,
                            new UniqueValues(file.kind()),
                            OtherBinders::ledgerEntry,
                            entries::add,
                            Loader::passOver));
        }
        return List.copyOf(entries);
    }

    private CustomerNames names(Book<Customer> customers) {
        return new CustomerNames(customers, options.rejects() != null);
    }

    private static void passOver(Row row) {
        // a bad record that nothing refers to is told or rejected, and that is all
    }

    /** Reads all files of a kind. False if one of them could not be read to its end. */
    private <T> boolean read(
            RecordKind kind, Function<Row, @Nullable T> binder, Consumer<? super T> good, Consumer<Row> bad) {
        UniqueValues unique = new UniqueValues(kind);
        boolean whole = true;
        for (InputFile file : directory.files(kind)) {
            Tally<T> tally = new Tally<>(!file.yaml(), unique, binder, good, bad);
            boolean read = read(file, tally);
            counts.add(new FileCount(file, tally.good, tally.rejected, read));
            whole &= read;
        }
        return whole;
    }

    private boolean read(InputFile file, RawRecord.Handler handler) {
        try (TrackedReader text = InputText.open(file.path(), file.shown(), options.encoding(), problems)) {
            if (text == null) {
                return false;
            }
            return file.yaml()
                    ? YamlRecords.read(text, file.shown(), file.kind(), problems, handler)
                    : CsvRecords.read(text, file.shown(), file.kind(), problems, handler);
        } catch (IOException e) {
            problems.add(InputText.unreadable(file.shown(), e));
            return false;
        }
    }

    /** In which columns of a CSV file its fields stand, and under which names. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record Columns(
            @Nullable Position[] positions, @Nullable String[] names) {

        static Columns of(RawRecord record) {
            return new Columns(record.positions().clone(), record.names().clone());
        }
    }

    /** Binds the records of one file and tells good from bad. */
    private final class Tally<T> implements RawRecord.Handler {

        private final boolean inColumns;
        private final UniqueValues unique;
        private final Function<Row, @Nullable T> binder;
        private final Consumer<? super T> consumer;
        private final Consumer<Row> bad;
        private long good;
        private long rejected;

        Tally(
                boolean inColumns,
                UniqueValues unique,
                Function<Row, @Nullable T> binder,
                Consumer<? super T> consumer,
                Consumer<Row> bad) {
            this.inColumns = inColumns;
            this.unique = unique;
            this.binder = binder;
            this.consumer = consumer;
            this.bad = bad;
        }

        @Override
        public void handle(RawRecord record) {
            Row row = new Row(record);
            if (inColumns && good + rejected == 0) {
                columns.put(record.start().file(), Columns.of(record));
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
