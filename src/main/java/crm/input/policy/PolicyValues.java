package crm.input.policy;

import crm.base.Display;
import crm.base.Names;
import crm.base.Nearest;
import crm.base.Phrase;
import crm.field.ValueType;
import crm.input.text.ForbiddenCharacters;
import crm.input.yaml.YamlNode;
import crm.problem.Complaint;
import crm.problem.Fault;
import crm.problem.Position;
import crm.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of a policy and gathers all that is wrong with them. Whatever cannot be read is null or
 * left out, and its fault is noted; a null node was missing, which has been told already.
 */
public final class PolicyValues {

    private static final Phrase SOMETHING = new Phrase("a list with at least one entry", "至少有一项的列表");
    private static final int MOST_DIGITS = 9;

    private final List<Problem> problems = new ArrayList<>();

    /** What was found wrong so far, in the order in which it was found. */
    public List<Problem> problems() {
        return problems;
    }

    /** Notes a fault. */
    public void report(Fault fault, Position at, Object... arguments) {
        problems.add(Problem.of(fault, at, "", arguments));
    }

    private void wants(Phrase wanted, YamlNode node) {
        if (!(node instanceof YamlNode.Refused)) {
            report(Fault.POLICY_WANTS, node.at(), wanted, node.what());
        }
    }

    /** A text without white space at its ends, never blank. */
    @Nullable
    String text(@Nullable YamlNode node) {
        if (node == null) {
            return null;
        }
        String text = node instanceof YamlNode.Text written ? Names.trimmed(written.text()) : "";
        if (text.isEmpty()) {
            wants(YamlNode.TEXT, node);
            return null;
        }
        Problem suspect = ForbiddenCharacters.in(text, text, node.at(), "", "UTF-8");
        if (suspect != null) {
            problems.add(suspect);
            return null;
        }
        return text;
    }

    /** A text in the form in which codes are compared: letters and digits half-width. */
    @Nullable
    String name(@Nullable YamlNode node) {
        String text = text(node);
        return text == null ? null : Names.halfWidth(text);
    }

    /** A value of a type that records have too. */
    <T> @Nullable T value(@Nullable YamlNode node, ValueType<T> type) {
        String text = text(node);
        if (node == null || text == null) {
            return null;
        }
        return type.parse(text, complaint(node));
    }

    /** Takes what is wrong with the value of a node. */
    Complaint complaint(YamlNode node) {
        return (fault, arguments) -> report(fault, node.at(), arguments);
    }

    /** One of some names, such as the policy's classes. */
    @Nullable
    String oneOf(@Nullable YamlNode node, Collection<String> known) {
        String name = name(node);
        if (node == null || name == null || known.contains(name)) {
            return name;
        }
        reportUnknown(Fault.POLICY_UNKNOWN_VALUE, name, node.at(), known);
        return null;
    }

    /** Tells of a name that is none of those known, with the nearest of them, or all. */
    void reportUnknown(Fault fault, String name, Position at, Collection<String> known) {
        String quoted = Display.quoted(name);
        Nearest.to(name, known)
                .ifPresentOrElse(
                        near -> report(Fault.POLICY_UNKNOWN_NEAR, at, quoted, near),
                        () -> report(fault, at, quoted, Phrase.list(known)));
    }

    /** A whole number. */
    @Nullable
    Integer count(@Nullable YamlNode node, int least, int most) {
        String digits = name(node);
        if (node == null || digits == null) {
            return null;
        }
        boolean whole = digits.length() <= MOST_DIGITS && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        int count = whole ? Integer.parseInt(digits) : -1;
        if (count < least || count > most) {
            report(Fault.POLICY_NOT_A_COUNT, node.at(), Display.quoted(digits), least, most);
            return null;
        }
        return count;
    }

    /** The nodes of a list; empty if there is none. */
    List<YamlNode> items(@Nullable YamlNode node) {
        if (node instanceof YamlNode.Items list) {
            return list.items();
        }
        if (node != null) {
            wants(YamlNode.LIST, node);
        }
        return List.of();
    }

    /**
     * The values of a list, or one value alone, each once and at least one.
     *
     * @param reader reads a value; null where it is none, which has been told
     */
    <T> List<T> several(@Nullable YamlNode node, Function<YamlNode, @Nullable T> reader) {
        List<YamlNode> items = node instanceof YamlNode.Text ? List.of(node) : items(node);
        if (items.isEmpty() && node instanceof YamlNode.Items) {
            wants(SOMETHING, node);
        }
        List<T> values = new ArrayList<>();
        Map<T, Position> seen = new HashMap<>();
        for (YamlNode item : items) {
            T value = reader.apply(item);
            if (value != null && isNew(seen, value, item)) {
                values.add(value);
            }
        }
        return values;
    }

    private <T> boolean isNew(Map<T, Position> seen, T value, YamlNode item) {
        Position before = seen.putIfAbsent(value, item.at());
        if (before != null) {
            String written = item instanceof YamlNode.Text text ? text.text() : "";
            report(Fault.POLICY_DUPLICATE, item.at(), Display.quoted(written), before.line());
        }
        return before == null;
    }

    /** A map; null if it is none. */
    @Nullable
    PolicyMap map(@Nullable YamlNode node) {
        if (node instanceof YamlNode.Entries map) {
            return new PolicyMap(map, this);
        }
        if (node != null) {
            wants(YamlNode.MAP, node);
        }
        return null;
    }

    /** The maps of a list that has at least one entry. */
    List<PolicyMap> someMaps(@Nullable YamlNode node) {
        if (node instanceof YamlNode.Items list && list.items().isEmpty()) {
            wants(SOMETHING, node);
        }
        return maps(node);
    }

    /** The maps of a list, which may be empty; what is none is left out. */
    List<PolicyMap> maps(@Nullable YamlNode node) {
        List<PolicyMap> maps = new ArrayList<>();
        for (YamlNode item : items(node)) {
            PolicyMap map = map(item);
            if (map != null) {
                maps.add(map);
            }
        }
        return maps;
    }
}
