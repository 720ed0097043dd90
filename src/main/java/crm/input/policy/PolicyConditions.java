package crm.input.policy;

import crm.base.Display;
import crm.base.Names;
import crm.base.Phrase;
import crm.base.Term;
import crm.fact.Fact;
import crm.field.ValueType;
import crm.input.yaml.YamlMap;
import crm.input.yaml.YamlValue;
import crm.policy.Condition;
import crm.policy.Policy.Bound;
import crm.problem.Fault;
import crm.problem.Position;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the conditions of a rule. */
final class PolicyConditions {

    private static final Phrase BOUND = new Phrase("a bound (min, above, max or below)", "界限(min、above、max 或 below)");

    private static final Map<Fact, ValueType<Term>> CODES = new EnumMap<>(Fact.class);

    static {
        for (Fact fact : Fact.values()) {
            if (fact.type() == Fact.Type.CODE) {
                CODES.put(fact, ValueType.code(fact.vocabulary().toArray(Term[]::new)));
            }
        }
    }

    private PolicyConditions() {}

    /** The conditions, in the order written; those that are wrong are told and left out. */
    static List<Condition> read(YamlValue node) {
        List<Condition> conditions = new ArrayList<>();
        Map<Fact, Position> seen = new EnumMap<>(Fact.class);
        node.map(map -> {
            for (YamlMap.Entry entry : map.all()) {
                Fact fact = fact(entry.key());
                if (fact != null
                        && entry.key()
                                .isFirst(seen, fact, Display.quoted(entry.key().verbatim()))) {
                    Condition condition = condition(fact, entry.value());
                    if (condition != null) {
                        conditions.add(condition);
                    }
                }
            }
            return conditions;
        });
        return List.copyOf(conditions);
    }

    private static @Nullable Fact fact(YamlValue key) {
        String wanted = Names.halfWidth(key.written());
        List<String> known = new ArrayList<>();
        for (Fact fact : Fact.values()) {
            if (fact.code().equals(wanted)
                    || fact.chineseNames().stream()
                            .anyMatch(chinese -> Names.halfWidth(chinese).equals(wanted))) {
                return fact;
            }
            known.add(fact.code());
        }
        key.reportUnknown(Fault.POLICY_UNKNOWN_KEY, wanted, known);
        return null;
    }

    private static @Nullable Condition condition(Fact fact, YamlValue value) {
        return switch (fact.type()) {
            case CODE -> {
                ValueType<Term> type = Objects.requireNonNull(CODES.get(fact));
                List<Term> allowed = value.several(item -> item.as(type));
                yield allowed.isEmpty() ? null : new Condition.OneOf(fact, allowed);
            }
            case FLAG -> {
                Boolean wanted = value.as(ValueType.YES_NO);
                yield wanted == null ? null : new Condition.Is(fact, wanted);
            }
            case NUMBER -> within(fact, value);
        };
    }

    private static Condition.@Nullable Within within(Fact fact, YamlValue value) {
        int before = value.faults();
        Condition.Within within = value.map(map -> bounds(fact, map));
        if (within == null || value.faults() > before) {
            return null;
        }
        if (within.lower() == null && within.upper() == null) {
            value.report(Fault.POLICY_MISSING_KEY, BOUND);
            return null;
        }
        if (!DistinctValues.canHold(within)) {
            value.report(Fault.POLICY_EMPTY_RANGE, fact);
            return null;
        }
        return within;
    }

    private static Condition.Within bounds(Fact fact, YamlMap map) {
        tellBoth(map, "min", "above");
        tellBoth(map, "max", "below");
        Bound min = bound(map.optional("min"));
        Bound above = bound(map.optional("above"));
        Bound max = bound(map.optional("max"));
        Bound below = bound(map.optional("below"));
        return new Condition.Within(
                fact, min == null ? above : min, min != null, max == null ? below : max, max != null);
    }

    private static void tellBoth(YamlMap map, String included, String excluded) {
        YamlMap.Entry one = map.entry(included);
        YamlMap.Entry other = map.entry(excluded);
        if (one != null && other != null) {
            boolean isLater = other.key().at().compareTo(one.key().at()) > 0;
            (isLater ? other : one).key().report(Fault.POLICY_TWO_BOUNDS, included, excluded);
        }
    }

    private static @Nullable Bound bound(YamlValue value) {
        BigDecimal number = value.as(ValueType.NUMBER);
        return number == null ? null : new Bound(number, value.written());
    }
}
