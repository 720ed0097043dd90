package crm.input.bind;

import crm.base.Term;
import crm.field.Field;
import crm.field.VisitFields;
import crm.input.LoadOptions;
import crm.input.csv.CsvFile;
import crm.input.csv.TextTable;
import crm.record.Customer;
import crm.record.Role;
import crm.record.StaffMember;
import crm.record.Visit;
import crm.record.VisitCounter;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Reads visits that are counted and not kept.
 *
 * @param <C> what counts them
 */
public final class VisitReading<C extends VisitCounter<C>> extends CountedReading<Visit, C> {

    private final VisitBinder binder;
    private final CustomerLookup lookup;
    private final TextTable channels = words(VisitFields.CHANNEL);
    private final TextTable roles = words(VisitFields.ROLE);
    private final TextTable staffRoles;
    private final int asOf;

    /**
     * A reading.
     *
     * @param lookup of the customers
     * @param asOf the report's day: later visits are doubtful
     * @param wanted those whose visits are wanted whole as well
     */
    public VisitReading(
            LoadOptions options,
            RecordIndex<Customer> customers,
            CustomerLookup lookup,
            RecordIndex<StaffMember> staff,
            LocalDate asOf,
            Collection<Customer> wanted) {
        super(options, VisitFields.KIND, customers, wanted);
        this.binder = new VisitBinder(new CustomerNames(customers, options.rejects() != null), staff, asOf);
        this.lookup = lookup;
        this.staffRoles = new TextTable(staff.all().size());
        for (String word : staff.words()) {
            Role role = binder.roleOf(word);
            if (role != null) {
                staffRoles.put(word, role.ordinal());
            }
        }
        this.asOf = (int) asOf.toEpochDay();
    }

    @Override
    @Nullable
    Visit bind(Row row) {
        return binder.bind(row);
    }

    @Override
    void count(Visit visit, C counter) {
        counter.count(visit);
    }

    @Override
    Customer customer(Visit visit) {
        return visit.customer();
    }

    /** The terms of a field, by every word for them. */
    private static <E extends Enum<E> & Term> TextTable words(Field<E> field) {
        TextTable words = new TextTable(0);
        for (Term term : field.type().terms()) {
            add(words, term.code(), field);
            term.chineseNames().forEach(name -> add(words, name, field));
        }
        return words;
    }

    private static <E extends Enum<E>> void add(TextTable words, String word, Field<E> field) {
        E term = field.type().parse(word, (fault, arguments) -> {});
        if (term == null) {
            throw new IllegalStateException(field.name() + " does not read its own word " + word);
        }
        words.put(word, term.ordinal());
    }

    /** The place among the channels of what some bytes mean; below 0: not known without a closer look. */
    int channel(byte[] text, int from, int to) {
        return channels.get(TextTable.key(text, from, to), text, from, to);
    }

    /** The same of a role. */
    int role(byte[] text, int from, int to) {
        return roles.get(TextTable.key(text, from, to), text, from, to);
    }

    /** The same of the role of a member of staff, by id or name. */
    int roleOfStaff(byte[] text, int from, int to) {
        return staffRoles.get(TextTable.key(text, from, to), text, from, to);
    }

    /** Whether a day is behind that of the report. */
    boolean isLater(int day) {
        return day > asOf;
    }

    @Override
    CountedRows rows(CsvFile file, Attempt attempt, C counter) {
        return new VisitRows<>(file, this, attempt, lookup, counter);
    }
}
