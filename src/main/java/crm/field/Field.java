package crm.field;

import crm.base.Language;
import crm.base.Phrase;
import java.util.ArrayList;
import java.util.List;

/**
 * One field of a kind of record. Immutable.
 *
 * @param <T> what its values are read as
 * @param name the English name, as in {@code customer_id}
 * @param chineseNames the Chinese names that are read, the first of which is written; may be empty
 * @param type what its values may be
 * @param required whether a record without a value in it is an error
 * @param unique whether two records with the same value are an error
 * @param index its place among the fields of its kind, from 0
 */
public record Field<T>(
        String name, List<String> chineseNames, ValueType<T> type, boolean required, boolean unique, int index) {

    /** The name that is written in a language. */
    public String in(Language language) {
        return language == Language.ZH && !chineseNames.isEmpty() ? chineseNames.get(0) : name;
    }

    /** The name that is written, in both languages. */
    public Phrase phrase() {
        return new Phrase(name, in(Language.ZH));
    }

    /** Each field is written down once. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Every name under which the field is read. */
    public List<String> names() {
        List<String> names = new ArrayList<>(chineseNames.size() + 1);
        names.add(name);
        names.addAll(chineseNames);
        return names;
    }
}
