package crm.input.bind;

import crm.base.Names;
import crm.base.Nearest;
import crm.problem.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Records that others name by id or by name: finds them, and what somebody who mistyped meant. Filled
 * while the records are read, then only asked.
 *
 * @param <T> the records
 */
public final class RecordIndex<T> {

    /** Looking for near words costs a walk through all; nobody reads more suggestions than these. */
    private static final int SUGGESTIONS = 50;

    private final List<T> all = new ArrayList<>();
    private final Map<String, T> byId = new HashMap<>();
    private final Function<? super T, @Nullable String> name;
    /** Made when somebody is looked up by name: many files name all by ids. */
    private volatile @Nullable Map<String, List<T>> byName;

    private final Map<String, Position> rejected = new HashMap<>();
    private final Map<String, Position> rejectedNames = new HashMap<>();
    private @Nullable Map<String, String> lookalikes;
    private boolean incomplete;
    private int suggestions;

    /**
     * An empty book.
     *
     * @param name gives a record's name; null: it has none
     */
    public RecordIndex(Function<? super T, @Nullable String> name) {
        this.name = name;
    }

    public void add(T record, @Nullable String id) {
        all.add(record);
        byName = null;
        if (id != null) {
            byId.put(id, record);
        }
    }

    private Map<String, List<T>> byName() {
        Map<String, List<T>> made = byName;
        if (made == null) {
            made = new LinkedHashMap<>();
            for (T record : all) {
                String named = name.apply(record);
                if (named != null) {
                    made.computeIfAbsent(named, key -> new ArrayList<>(1)).add(record);
                }
            }
            byName = made;
        }
        return made;
    }

    /** Remembers that a record with an id or name was read but is wrong: those that name it are not at fault. */
    public void addRejected(@Nullable String id, @Nullable String name, Position at) {
        if (id != null) {
            rejected.putIfAbsent(id, at);
        }
        if (name != null) {
            rejected.putIfAbsent(name, at);
            rejectedNames.putIfAbsent(name, at);
        }
    }

    /** Remembers that a file could not be read to its end: nobody knows which records it held. */
    public void setIncomplete() {
        incomplete = true;
    }

    boolean isIncomplete() {
        return incomplete;
    }

    @Nullable
    Position rejected(String idOrName) {
        return rejected.get(idOrName);
    }

    /**
     * Where a record was rejected that bears a name too by which others were found: nobody knows which is meant.
     *
     * @return null if the text is an id, or the name is that of no rejected record
     */
    @Nullable
    Position rejectedNamesake(String idOrName) {
        return byId.containsKey(idOrName) ? null : rejectedNames.get(idOrName);
    }

    /** All records in the order in which they were read. */
    public List<T> all() {
        return java.util.Collections.unmodifiableList(all);
    }

    /** Those with an id, or else a name; empty: none, several: a name that is not unique. */
    public List<T> find(String idOrName) {
        T record = byId.get(idOrName);
        return record != null ? List.of(record) : byName().getOrDefault(idOrName, List.of());
    }

    /** The id or name that looks the same as a text but is written otherwise: in case, width or something invisible. */
    Optional<String> lookalike(String text) {
        if (lookalikes == null) {
            lookalikes = new HashMap<>();
            for (String word : words()) {
                lookalikes.putIfAbsent(Names.lookalike(word), word);
            }
        }
        return Optional.ofNullable(lookalikes.get(Names.lookalike(text)));
    }

    /** The one id or name nearest to a text; empty if none is near or several are, or enough were looked for. */
    public Optional<String> nearest(String text) {
        return suggestions++ < SUGGESTIONS ? Nearest.onlyTo(text, words()) : Optional.empty();
    }

    /** How many near words were looked for. */
    int suggestions() {
        return suggestions;
    }

    /** Forgets that more near words were looked for: what asked for them is read again. */
    void setSuggestions(int count) {
        suggestions = count;
    }

    /** All ids and names. */
    Set<String> words() {
        Set<String> words = new LinkedHashSet<>(byId.keySet());
        words.addAll(byName().keySet());
        return words;
    }
}
