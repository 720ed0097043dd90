package crm.field;

import crm.base.Names;
import crm.base.Phrase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One kind of record: what its files are called and which fields its records have. The class of its fields makes it and
 * adds them while it is initialised; from then on it is immutable.
 */
public final class RecordKind {

    private final String name;
    private final Phrase title;
    private final boolean mustNameCustomer;
    private final List<String> passedOver;
    private final List<Field<?>> fields = new ArrayList<>();
    private final Map<String, Field<?>> byName = new HashMap<>();

    private RecordKind(String name, String chinese, boolean mustNameCustomer, List<String> passedOver) {
        this.name = name;
        this.title = new Phrase(name, chinese);
        this.mustNameCustomer = mustNameCustomer;
        this.passedOver = passedOver;
    }

    /** A kind without fields so far, and the names of further columns that are passed over. */
    static RecordKind of(String name, String chinese, String... passedOver) {
        return new RecordKind(name, chinese, false, List.of(passedOver));
    }

    /** A kind without fields so far, each of whose records must name a customer, by id or by name. */
    static RecordKind ofCustomers(String name, String chinese) {
        return new RecordKind(name, chinese, true, List.of());
    }

    /** Adds a field that may be blank. */
    <T> Field<T> field(String name, ValueType<T> type, String... chineseNames) {
        return add(name, List.of(chineseNames), type, false, false);
    }

    /** Adds a field without which a record is wrong. */
    <T> Field<T> required(String name, ValueType<T> type, String... chineseNames) {
        return add(name, List.of(chineseNames), type, true, false);
    }

    /** Adds a field that may be blank, and of which no two records may have the same value. */
    <T> Field<T> unique(String name, ValueType<T> type, String... chineseNames) {
        return add(name, List.of(chineseNames), type, false, true);
    }

    /** Adds a field that tells one record from all others. */
    <T> Field<T> requiredAndUnique(String name, ValueType<T> type, String... chineseNames) {
        return add(name, List.of(chineseNames), type, true, true);
    }

    private <T> Field<T> add(
            String name, List<String> chineseNames, ValueType<T> type, boolean required, boolean unique) {
        Field<T> field = new Field<>(name, chineseNames, type, required, unique, fields.size());
        fields.add(field);
        for (String each : field.names()) {
            if (byName.put(Names.folded(each), field) != null) {
                throw new IllegalStateException(this.name + " has two fields named " + each);
            }
        }
        return field;
    }

    /** The name, which is also that of its files: {@code customers}. */
    public String name() {
        return name;
    }

    /** What it is called in both languages. */
    public Phrase title() {
        return title;
    }

    /** The fields in the order in which templates write them. */
    public List<Field<?>> fields() {
        return Collections.unmodifiableList(fields);
    }

    /** The field that a written name means, by whatever of its names, blanks, case and width aside. */
    public @Nullable Field<?> field(String written) {
        return byName.get(Names.folded(written));
    }

    /** Names of further columns that may stand in a file and are not read, nor warned of. */
    public List<String> passedOver() {
        return passedOver;
    }

    /** Whether every record of this kind must name a customer, by id or by name. */
    public boolean mustNameCustomer() {
        return mustNameCustomer;
    }

    @Override
    public String toString() {
        return name;
    }
}
