package crm.input.yaml;

import crm.base.Display;
import crm.base.Names;
import crm.base.Nearest;
import crm.base.Phrase;
import crm.field.ValueType;
import crm.input.text.ForbiddenCharacters;
import crm.problem.Fault;
import crm.problem.Position;
import crm.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value of a text that people write by hand, a policy or settings, and ways to read it. What cannot be read is null
 * or left out, and is told with its place and path; an absent value is null or empty too, and is told by whoever
 * requires it. Immutable, but for the problems that it adds to.
 */
public final class YamlValue {

    private static final Phrase SOMETHING = new Phrase("a list with at least one entry", "至少有一项的列表");
    private static final int MOST_DIGITS = 9;

    private final @Nullable YamlNode node;
    private final List<Problem> problems;

    /**
     * A value.
     *
     * @param node null: it is absent
     * @param problems is told whatever is wrong with it
     */
    public YamlValue(@Nullable YamlNode node, List<Problem> problems) {
        this.node = node;
        this.problems = problems;
    }

    /** Where it stands. There is one. */
    public Position at() {
        return Objects.requireNonNull(node).at();
    }

    /** How many faults of the text are known so far. */
    public int faults() {
        return problems.size();
    }

    /** Whether it is absent. */
    public boolean isAbsent() {
        return node == null;
    }

    /** Whether nothing stands in its place. */
    public boolean isBlank() {
        return node instanceof YamlNode.Text text && text.isNothing();
    }

    /** Whether it is a map. */
    public boolean isMap() {
        return node instanceof YamlNode.Entries;
    }

    /** Whether it is a list without entries. */
    public boolean isEmptyList() {
        return node instanceof YamlNode.Items list && list.items().isEmpty();
    }

    /** Tells that it is at fault. There is one. */
    public void report(Fault fault, Object... arguments) {
        YamlNode at = Objects.requireNonNull(node);
        problems.add(Problem.of(fault, at.at(), at.path(), arguments));
    }

    /** Tells of a name, standing here, that is none of those known: with the nearest of them, or all. */
    public void reportUnknown(Fault fault, String name, Collection<String> known) {
        String quoted = Display.quoted(name);
        Nearest.to(name, known)
                .ifPresentOrElse(
                        near -> report(Fault.POLICY_UNKNOWN_NEAR, quoted, near),
                        () -> report(fault, quoted, Phrase.list(known)));
    }

    /**
     * Whether what it says is said for the first time; otherwise tells of it.
     *
     * @param seen what was said before, and where; takes this too
     * @param key by which things are told apart
     * @param shown as a message shows it
     */
    public <K> boolean isFirst(Map<K, Position> seen, K key, String shown) {
        Position before = seen.putIfAbsent(key, at());
        if (before != null) {
            report(Fault.POLICY_DUPLICATE, shown, before.line());
        }
        return before == null;
    }

    private void wants(Phrase wanted) {
        if (node != null && !(node instanceof YamlNode.Refused)) {
            report(Fault.POLICY_WANTS, wanted, node.what());
        }
    }

    /** What is written, without white space at its ends; blank if it is no text, which is not told. */
    public String written() {
        return Names.trimmed(verbatim());
    }

    /** What is written, white space and all; blank if it is no text, which is not told. */
    public String verbatim() {
        return node instanceof YamlNode.Text text ? text.text() : "";
    }

    /** A text without white space at its ends, never blank. */
    public @Nullable String text() {
        String text = written();
        if (node == null || text.isEmpty()) {
            wants(YamlNode.TEXT);
            return null;
        }
        Problem forbidden = ForbiddenCharacters.in(text, node.at(), node.path(), "UTF-8");
        if (forbidden != null) {
            problems.add(forbidden);
            return null;
        }
        return text;
    }

    /** A text in the form in which codes are compared: letters and digits half-width. */
    public @Nullable String name() {
        String text = text();
        return text == null ? null : Names.halfWidth(text);
    }

    /** A value of a type that records have too. */
    public <T> @Nullable T as(ValueType<T> type) {
        String text = text();
        return text == null ? null : type.parse(text, this::report);
    }

    /** One of some names, such as the policy's classes. */
    public @Nullable String oneOf(Collection<String> known) {
        String name = name();
        if (name != null && !known.contains(name)) {
            reportUnknown(Fault.POLICY_UNKNOWN_VALUE, name, known);
            return null;
        }
        return name;
    }

    /** A whole number within bounds. */
    public @Nullable Integer count(int least, int most) {
        String digits = name();
        if (digits == null) {
            return null;
        }
        boolean whole = digits.length() <= MOST_DIGITS && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        int count = whole ? Integer.parseInt(digits) : -1;
        if (count < least || count > most) {
            report(Fault.POLICY_NOT_A_COUNT, Display.quoted(digits), least, most);
            return null;
        }
        return count;
    }

    /**
     * The values of a list, or one value alone, each once and at least one.
     *
     * @param reader reads a value; null where it is none, which has been told
     */
    public <T> List<T> several(Function<YamlValue, @Nullable T> reader) {
        List<YamlValue> items =
                node instanceof YamlNode.Text ? List.of(this) : atLeastOne().items();
        List<T> values = new ArrayList<>();
        Map<T, Position> seen = new HashMap<>();
        for (YamlValue item : items) {
            T value = reader.apply(item);
            if (value != null && item.isFirst(seen, value, Display.quoted(item.verbatim()))) {
                values.add(value);
            }
        }
        return List.copyOf(values);
    }

    /** This, which is told of if it is a list without entries. */
    public YamlValue atLeastOne() {
        if (isEmptyList()) {
            wants(SOMETHING);
        }
        return this;
    }

    /**
     * What the maps of a list say.
     *
     * @param reader reads a map; null where it says nothing, which has been told
     */
    public <T> List<T> each(Function<YamlMap, @Nullable T> reader) {
        List<T> values = new ArrayList<>();
        for (YamlValue item : items()) {
            T value = item.map(reader);
            if (value != null) {
                values.add(value);
            }
        }
        return List.copyOf(values);
    }

    private List<YamlValue> items() {
        if (node instanceof YamlNode.Items list) {
            return list.items().stream()
                    .map(item -> new YamlValue(item, problems))
                    .toList();
        }
        wants(YamlNode.LIST);
        return List.of();
    }

    /**
     * What a map says.
     *
     * @param reader asks the map for all keys that it knows; others are told
     */
    public <T> @Nullable T map(Function<YamlMap, @Nullable T> reader) {
        if (node instanceof YamlNode.Entries entries) {
            YamlMap map = new YamlMap(this, entries.entries(), problems);
            T value = reader.apply(map);
            map.reportUnknown();
            return value;
        }
        wants(YamlNode.MAP);
        return null;
    }
}
