package crm.input.directory;

import crm.base.Display;
import crm.base.Phrase;
import crm.field.CustomerFields;
import crm.field.FeedbackFields;
import crm.field.Field;
import crm.field.LedgerFields;
import crm.field.RecordKind;
import crm.input.FileColumns;
import crm.input.FileCount;
import crm.input.InputFile;
import crm.input.LoadOptions;
import crm.input.bind.ContactBinder;
import crm.input.bind.CustomerBinder;
import crm.input.bind.CustomerLookup;
import crm.input.bind.CustomerNames;
import crm.input.bind.FeedbackBinder;
import crm.input.bind.LedgerBinder;
import crm.input.bind.PurchaseBinder;
import crm.input.bind.PurchaseReading;
import crm.input.bind.RatingBinder;
import crm.input.bind.RecordIndex;
import crm.input.bind.RecordReader;
import crm.input.bind.Row;
import crm.input.bind.StaffBinder;
import crm.input.bind.UniqueValues;
import crm.input.bind.VisitBinder;
import crm.input.bind.VisitReading;
import crm.problem.Fault;
import crm.problem.Position;
import crm.problem.Problem;
import crm.problem.Problems;
import crm.record.ClassOverride;
import crm.record.Contact;
import crm.record.Customer;
import crm.record.Feedback;
import crm.record.LedgerEntry;
import crm.record.Purchase;
import crm.record.PurchaseCounter;
import crm.record.Rating;
import crm.record.StaffMember;
import crm.record.Visit;
import crm.record.VisitCounter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final Map<String, FileColumns> columns = new HashMap<>();
    private final Set<RecordKind> kinds = new HashSet<>();
    private final Set<String> told = new HashSet<>();
    private @Nullable CustomerLookup lookup;

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
        FileColumns columns = this.columns.get(record.file());
        int column = columns == null ? 0 : columns.columns()[field.index()];
        String written = columns == null ? null : columns.names()[field.index()];
        return Problem.of(
                fault,
                column == 0 ? record : record.atColumn(column),
                written == null ? field.phrase() : Phrase.same(Display.cut(written)),
                arguments);
    }

    /**
     * Tells of every file of the kinds read so far that is not as it was when the directory was opened: what was read of
     * it, or of others that name its records, need not be what anybody wrote.
     */
    public void tellChanges() {
        List<InputFile> changed;
        try {
            changed = directory.changed(kinds);
        } catch (IOException e) {
            changed = counts.stream().map(FileCount::file).toList();
        }
        for (InputFile file : changed) {
            if (told.add(file.shown())) {
                problems.add(Problem.of(Fault.CHANGED, new Position(file.shown(), 0, 0), ""));
            }
        }
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
    public RecordIndex<Customer> customers() throws InputMissing {
        if (directory.files(CustomerFields.KIND).isEmpty()) {
            throw new InputMissing(missingCustomers());
        }
        RecordIndex<Customer> book = new RecordIndex<>(Customer::name);
        CustomerBinder binder = new CustomerBinder();
        boolean whole = read(
                CustomerFields.KIND,
                binder::bind,
                customer -> book.add(customer, customer.id()),
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
    public RecordIndex<StaffMember> staff() {
        RecordIndex<StaffMember> book = new RecordIndex<>(StaffMember::name);
        boolean whole = read(
                crm.field.StaffFields.KIND,
                StaffBinder::bind,
                member -> book.add(member, member.id()),
                row -> book.addRejected(
                        row.text(crm.field.StaffFields.ID), row.text(crm.field.StaffFields.NAME), row.start()));
        if (!whole) {
            book.setIncomplete();
        }
        return book;
    }

    /** Reads the contacts, one after the other. */
    public void contacts(RecordIndex<Customer> customers, Consumer<Contact> consumer) {
        CustomerNames names = names(customers);
        read(crm.field.ContactFields.KIND, row -> ContactBinder.bind(row, names), consumer, Loader::passOver);
    }

    /** Reads the purchases, one after the other. */
    public void purchases(RecordIndex<Customer> customers, Consumer<Purchase> consumer) {
        CustomerNames names = names(customers);
        read(crm.field.PurchaseFields.KIND, row -> PurchaseBinder.bind(row, names), consumer, Loader::passOver);
    }

    /**
     * Reads the purchases for what can be counted of them, several at once on all processors.
     *
     * @param counter counts every purchase
     * @param wanted those whose purchases are wanted whole as well
     * @param consumer is given the purchases of those
     */
    public <T extends PurchaseCounter<T>> void purchases(
            RecordIndex<Customer> customers, T counter, Collection<Customer> wanted, Consumer<Purchase> consumer) {
        kinds.add(crm.field.PurchaseFields.KIND);
        counts.addAll(new PurchaseReading<T>(options, customers, lookup(customers), wanted)
                .read(directory.files(crm.field.PurchaseFields.KIND), problems, columns, counter, consumer));
    }

    /**
     * Reads the visits, one after the other, keeping none.
     *
     * @param asOf the report's day: later visits are doubtful
     */
    public void visits(
            RecordIndex<Customer> customers, RecordIndex<StaffMember> staff, LocalDate asOf, Consumer<Visit> consumer) {
        VisitBinder binder = new VisitBinder(names(customers), staff, asOf);
        read(crm.field.VisitFields.KIND, binder::bind, consumer, Loader::passOver);
    }

    /**
     * Reads the visits for what can be counted of them, several at once on all processors.
     *
     * @param asOf the report's day: later visits are doubtful
     * @param counter counts every visit
     * @param wanted those whose visits are wanted whole as well
     * @param consumer is given the visits of those
     */
    public <T extends VisitCounter<T>> void visits(
            RecordIndex<Customer> customers,
            RecordIndex<StaffMember> staff,
            LocalDate asOf,
            T counter,
            Collection<Customer> wanted,
            Consumer<Visit> consumer) {
        kinds.add(crm.field.VisitFields.KIND);
        counts.addAll(new VisitReading<T>(options, customers, lookup(customers), staff, asOf, wanted)
                .read(directory.files(crm.field.VisitFields.KIND), problems, columns, counter, consumer));
    }

    private CustomerLookup lookup(RecordIndex<Customer> customers) {
        CustomerLookup made = lookup;
        if (made == null || !made.isOf(customers)) {
            made = new CustomerLookup(customers);
            lookup = made;
        }
        return made;
    }

    /** Reads the feedback forms, one after the other. */
    public void feedback(RecordIndex<Customer> customers, Consumer<Feedback> consumer) {
        CustomerNames names = names(customers);
        read(FeedbackFields.KIND, row -> FeedbackBinder.bind(row, names), consumer, Loader::passOver);
    }

    /**
     * Reads the ratings, one after the other.
     *
     * @param classes the classes of the policy
     */
    public void ratings(RecordIndex<Customer> customers, List<String> classes, Consumer<Rating> consumer) {
        RatingBinder binder = new RatingBinder(names(customers), classes);
        read(crm.field.RatingFields.KIND, binder::rating, consumer, Loader::passOver);
    }

    /**
     * Reads the overrides, one after the other; no two of a customer overlap.
     *
     * @param classes the classes of the policy
     */
    public void overrides(RecordIndex<Customer> customers, List<String> classes, Consumer<ClassOverride> consumer) {
        RatingBinder binder = new RatingBinder(names(customers), classes);
        read(crm.field.OverrideFields.KIND, binder::override, consumer, Loader::passOver);
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
            RecordReader intake = new RecordReader(options, problems, new UniqueValues(file.kind()), columns);
            intake.read(file, LedgerBinder::bind, entries::add, Loader::passOver);
        }
        return List.copyOf(entries);
    }

    private CustomerNames names(RecordIndex<Customer> customers) {
        return new CustomerNames(customers, options.rejects() != null);
    }

    private static void passOver(Row row) {
        // a bad record that nothing refers to is told or rejected, and that is all
    }

    /** Reads all files of a kind. False if one of them could not be read to its end. */
    private <T> boolean read(
            RecordKind kind, Function<Row, @Nullable T> binder, Consumer<? super T> good, Consumer<Row> bad) {
        kinds.add(kind);
        RecordReader intake = new RecordReader(options, problems, new UniqueValues(kind), columns);
        boolean whole = true;
        for (InputFile file : directory.files(kind)) {
            FileCount count = intake.read(file, binder, good, bad);
            counts.add(count);
            whole &= count.whole();
        }
        return whole;
    }
}
