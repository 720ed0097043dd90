package crm.input.policy;

import crm.base.Display;
import crm.base.Names;
import crm.base.Phrase;
import crm.base.Term;
import crm.fact.Fact;
import crm.field.ValueType;
import crm.field.ValueTypes;
import crm.input.yaml.YamlNode;
import crm.policy.Condition;
import crm.policy.Policy.Bound;
import crm.problem.Fault;
import crm.problem.Position;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the conditions of a rule. */
final class PolicyConditions {

    private static final Phrase BOUND = new Phrase("a bound (min, above, max or below)", "界限(min、above、max 或 below)");

    private final PolicyValues values;
    private final Map<Fact, ValueType<Term>> codes = new EnumMap<>(Fact.class);

    PolicyConditions(PolicyValues values) {
        this.values = values;
        for (Fact fact : Fact.values()) {
            if (fact.type() == Fact.Type.CODE) {
                codes.put(fact, ValueTypes.code(fact.vocabulary().toArray(new Term[0])));
            }
        }
    }

    /** The conditions, in the order written; those that are wrong are told and left out. */
    List<Condition> read(@Nullable YamlNode node) {
        List<Condition> conditions = new ArrayList<>();
        Map<Fact, Position> seen = new EnumMap<>(Fact.class);
        PolicyMap map = values.map(node);
        if (map == null) {
            return conditions;
        }
        for (YamlNode.Entry entry : map.all()) {
            Fact fact = fact(entry.name());
            if (fact == null) {
                continue;
            }
            Position before = seen.putIfAbsent(fact, entry.name().at());
            if (before != null) {
                values.report(
                        Fault.POLICY_DUPLICATE,
                        entry.name().at(),
                        Display.quoted(entry.name().text()),
                        before.line());
                continue;
            }
            Condition condition = condition(fact, entry.value());
            if (condition != null) {
                conditions.add(condition);
            }
        }
        return List.copyOf(conditions);
    }

    private @Nullable Fact fact(YamlNode.Text name) {
        String wanted = Names.halfWidth(Names.trimmed(name.text()));
        List<String> known = new ArrayList<>();
        for (Fact fact : Fact.values()) {
            if (fact.code().equals(wanted)
                    || fact.chineseNames().stream()
                            .anyMatch(chinese -> Names.halfWidth(chinese).equals(wanted))) {
                return fact;
            }
            known.add(fact.code());
        }
        values.reportUnknown(Fault.POLICY_UNKNOWN_KEY, wanted, name.at(), known);
        return null;
    }

    private @Nullable Condition condition(Fact fact, YamlNode node) {
        return switch (fact.type()) {
            case CODE -> oneOf(fact, node);
            case FLAG -> {
                Boolean wanted = values.value(node, ValueTypes.YES_NO);
                yield wanted == null ? null : new Condition.Is(fact, wanted);
            }
            case NUMBER -> within(fact, node);
        };
    }

    private @Nullable Condition oneOf(Fact fact, YamlNode node) {
        ValueType<Term> type = codes.get(fact);
        if (type == null) {
            throw new IllegalStateException(fact + " has no vocabulary");
        }
        List<Term> allowed = values.several(node, item -> values.value(item, type));
        return allowed.isEmpty() ? null : new Condition.OneOf(fact, List.copyOf(allowed));
    }

    private @Nullable Condition within(Fact fact, YamlNode node) {
        PolicyMap map = values.map(node);
        if (map == null) {
            return null;
        }
        int before = values.problems().size();
        tellBoth(map, "min", "above");
        tellBoth(map, "max", "below");
        Bound min = bound(map.optional("min"));
        Bound above = bound(map.optional("above"));
        Bound max = bound(map.optional("max"));
        Bound below = bound(map.optional("below"));
        map.close();
        boolean none = min == null && above == null && max == null && below == null;
        if (none && values.problems().size() == before) {
            values.report(Fault.POLICY_MISSING_KEY, map.at(), BOUND);
        }
        if (values.problems().size() > before) {
            return null;
        }
        Condition.Within within = new Condition.Within(
                fact, min == null ? above : min, min != null, max == null ? below : max, max != null);
        if (!DistinctValues.canHold(within)) {
            values.report(Fault.POLICY_EMPTY_RANGE, map.at(), fact);
            return null;
        }
        return within;
    }

    private void tellBoth(PolicyMap map, String included, String excluded) {
        YamlNode.Entry one = map.entry(included);
        YamlNode.Entry other = map.entry(excluded);
        if (one != null && other != null) {
            Position first = one.name().at();
            Position second = other.name().at();
            Position later = first.compareTo(second) < 0 ? second : first;
            values.report(Fault.POLICY_TWO_BOUNDS, later, included, excluded);
        }
    }

    private @Nullable Bound bound(@Nullable YamlNode node) {
        String written = values.text(node);
        BigDecimal value = values.value(node, ValueTypes.NUMBER);
        return written == null || value == null ? null : new Bound(value, written);
    }
}
