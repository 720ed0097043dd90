package crm.input.bind;

import crm.base.Term;
import crm.field.Field;
import crm.field.VisitFields;
import crm.input.csv.TextTable;
import crm.input.csv.WordList;
import crm.record.Customer;
import crm.record.StaffMember;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the words of visits mean: customers, roles, channels, staff. Used by several threads at once. */
public final class VisitWords {

    private final RecordIndex<Customer> customers;
    private final TextTable ids;
    private final WordList channels = codes(VisitFields.CHANNEL);
    private final WordList roles = codes(VisitFields.ROLE);
    private final TextTable staffRoles;
    private final BitSet wanted = new BitSet();
    private final int asOf;
    private volatile @Nullable TextTable names;

    /**
     * Words.
     *
     * @param wanted those whose visits are wanted whole
     */
    public VisitWords(
            VisitBinder binder,
            RecordIndex<Customer> customers,
            RecordIndex<StaffMember> staff,
            LocalDate asOf,
            Collection<Customer> wanted) {
        this.customers = customers;
        this.asOf = (int) asOf.toEpochDay();
        wanted.forEach(each -> this.wanted.set(each.index()));
        List<Customer> all = customers.all();
        ids = new TextTable(all.size());
        for (Customer customer : all) {
            ids.put(customer.id(), customer.index());
        }
        staffRoles = new TextTable(staff.all().size());
        for (String word : staff.words()) {
            var role = binder.roleOf(word);
            if (role != null) {
                staffRoles.put(word, role.ordinal());
            }
        }
    }

    private static <T extends Enum<T> & Term> WordList codes(Field<T> field) {
        WordList words = new WordList();
        for (Term term : field.type().terms()) {
            add(words, term.code(), field);
            term.chineseNames().forEach(name -> add(words, name, field));
        }
        return words;
    }

    private static <T extends Enum<T>> void add(WordList words, String word, Field<T> field) {
        T term = field.type().parse(word, (fault, arguments) -> {});
        if (term == null) {
            throw new IllegalStateException(field.name() + " does not read its own word " + word);
        }
        words.add(word, term.ordinal());
    }

    /**
     * The index of the customer that an id, or a unique name, means; below 0: not known without a closer look.
     *
     * @param key of the text
     */
    int customer(long key, byte[] text, int from, int to) {
        int found = ids.get(key, text, from, to);
        return found >= 0 ? found : names().get(key, text, from, to);
    }

    /** Names are looked up where there is no such id; many files need none. */
    private TextTable names() {
        TextTable made = names;
        if (made == null) {
            synchronized (this) {
                made = names;
                if (made == null) {
                    made = new TextTable(customers.all().size());
                    for (Customer customer : customers.all()) {
                        String name = customer.name();
                        if (customers.find(name).size() == 1 && customers.rejectedNamesake(name) == null) {
                            made.put(name, customers.find(name).get(0).index());
                        }
                    }
                    names = made;
                }
            }
        }
        return made;
    }

    /** The place among the channels of what a text means; below 0: not known without a closer look. */
    int channel(byte[] text, int from, int to) {
        return channels.get(text, from, to);
    }

    /** The same of a role. */
    int role(byte[] text, int from, int to) {
        return roles.get(text, from, to);
    }

    /** The same of the role of a staff member. */
    int roleOfStaff(byte[] text, int from, int to) {
        return staffRoles.get(TextTable.key(text, from, to), text, from, to);
    }

    /** Whether the visits of a customer are wanted whole. */
    public boolean isWanted(int customer) {
        return wanted.get(customer);
    }

    /** The day of the report. */
    int asOf() {
        return asOf;
    }
}
