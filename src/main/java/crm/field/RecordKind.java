package crm.field;

import crm.base.Names;
import crm.base.Phrase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One kind of record: what its files are called and which fields its records have. Immutable. */
public final class RecordKind {

    private final String name;
    private final Phrase title;
    private final List<Field<?>> fields;
    private final List<String> passedOver;
    private final boolean mustNameCustomer;
    private final Map<String, Field<?>> byName = new HashMap<>();

    private RecordKind(
            String name, String chinese, List<Field<?>> fields, List<String> passedOver, boolean mustNameCustomer) {
        this.name = name;
        this.title = new Phrase(name, chinese);
        this.fields = List.copyOf(fields);
        this.passedOver = List.copyOf(passedOver);
        this.mustNameCustomer = mustNameCustomer;
        for (Field<?> field : fields) {
            for (String each : field.names()) {
                if (byName.put(Names.folded(each), field) != null) {
                    throw new IllegalStateException(name + " has two fields named " + each);
                }
            }
        }
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
        return fields;
    }

    /** Names of further columns that may stand in a file and are not read, nor warned of. */
    public List<String> passedOver() {
        return passedOver;
    }

    /** The field that a written name means, by whatever of its names, blanks, case and width aside. */
    public @Nullable Field<?> field(String written) {
        return byName.get(Names.folded(written));
    }

    /** Whether every record of this kind must name a customer, by id or by name. */
    public boolean mustNameCustomer() {
        return mustNameCustomer;
    }

    @Override
    public String toString() {
        return name;
    }

    /** Puts a kind together, field by field. */
    static final class Builder {

        private final List<Field<?>> fields = new ArrayList<>();

        <T> Field<T> field(String name, ValueType<T> type, String... chineseNames) {
            return add(name, type, false, false, chineseNames);
        }

        <T> Field<T> required(String name, ValueType<T> type, String... chineseNames) {
            return add(name, type, true, false, chineseNames);
        }

        <T> Field<T> unique(String name, ValueType<T> type, boolean required, String... chineseNames) {
            return add(name, type, required, true, chineseNames);
        }

        private <T> Field<T> add(
                String name, ValueType<T> type, boolean required, boolean unique, String... chineseNames) {
            Field<T> field = new Field<>(name, List.of(chineseNames), type, required, unique, fields.size());
            fields.add(field);
            return field;
        }

        RecordKind kind(String name, String chinese, String... passedOver) {
            return new RecordKind(name, chinese, fields, List.of(passedOver), false);
        }

        RecordKind kindOfCustomers(String name, String chinese) {
            return new RecordKind(name, chinese, fields, List.of(), true);
        }
    }
}
