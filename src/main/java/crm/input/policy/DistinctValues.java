package crm.input.policy;

import crm.base.Phrase;
import crm.base.Ratio;
import crm.base.Term;
import crm.fact.Fact;
import crm.fact.FactValue;
import crm.fact.FactValue.Origin;
import crm.policy.Condition;
import crm.policy.Policy.Bound;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The values of a fact that the rules of a policy can tell apart. Immutable.
 *
 * @param fact which fact
 * @param values in the order of the vocabulary or of size; the unknown last
 */
record DistinctValues(Fact fact, List<Value> values) {

    /**
     * One value, which stands for all that the rules cannot tell from it.
     *
     * @param shown as a message shows it
     * @param holding the rules, by their places, that ask nothing of the fact or whose condition holds
     */
    record Value(Phrase shown, BitSet holding) {}

    /** The values of a fact as rules tell them apart: of each rule what it asks of the fact; null: nothing. */
    static DistinctValues of(Fact fact, List<@Nullable Condition> asked) {
        Map<BitSet, Value> distinct = new LinkedHashMap<>();
        possible(fact, asked).forEach((value, shown) -> {
            BitSet holding = new BitSet(asked.size());
            for (int i = 0; i < asked.size(); i++) {
                Condition condition = asked.get(i);
                holding.set(i, condition == null || condition.holds(value));
            }
            distinct.putIfAbsent(holding, new Value(shown, holding));
        });
        return new DistinctValues(fact, List.copyOf(distinct.values()));
    }

    /** Whether some value of a condition's fact fulfils it. */
    static boolean canHold(Condition condition) {
        return possible(condition.fact(), List.of(condition)).keySet().stream().anyMatch(condition::holds);
    }

    /** Values of a fact with how messages show them, at least one for each set of conditions that hold together. */
    private static Map<FactValue, Phrase> possible(Fact fact, List<@Nullable Condition> conditions) {
        Map<FactValue, Phrase> values = new LinkedHashMap<>();
        switch (fact.type()) {
            case CODE -> {
                for (Term term : fact.vocabulary()) {
                    values.put(new FactValue.Code(term, Origin.RECORD), term.phrase());
                }
            }
            case FLAG -> {
                values.put(new FactValue.Flag(true, Origin.RECORD), new Phrase("yes", "是"));
                values.put(new FactValue.Flag(false, Origin.RECORD), new Phrase("no", "否"));
            }
            case NUMBER -> {
                for (BigDecimal number : numbers(fact, conditions)) {
                    String digits = number.stripTrailingZeros().toPlainString();
                    values.put(new FactValue.Quantity(Ratio.of(number), Origin.RECORD), Phrase.same(digits));
                }
            }
        }
        if (fact.canBeUnknown()) {
            values.put(new FactValue.Unknown(Origin.UNKNOWN_BLANK), new Phrase("unknown", "未知"));
        }
        return values;
    }

    /** Numbers that the fact may be, at least one for each part into which the bounds cut its domain. */
    private static List<BigDecimal> numbers(Fact fact, List<@Nullable Condition> conditions) {
        TreeSet<BigDecimal> points = new TreeSet<>();
        points.add(BigDecimal.ZERO);
        if (fact.isShare()) {
            points.add(BigDecimal.ONE);
        }
        for (Condition condition : conditions) {
            if (condition instanceof Condition.Within within) {
                addPoints(points, fact, within.lower());
                addPoints(points, fact, within.upper());
            }
        }
        List<BigDecimal> numbers = new ArrayList<>();
        BigDecimal before = null;
        for (BigDecimal point : points) {
            if (before != null && fact.decimals() > 0) {
                numbers.add(before.add(point).multiply(new BigDecimal("0.5")));
            }
            numbers.add(point);
            before = point;
        }
        if (!fact.isShare()) {
            numbers.add(points.last().add(BigDecimal.ONE));
        }
        return numbers;
    }

    private static void addPoints(TreeSet<BigDecimal> points, Fact fact, @Nullable Bound bound) {
        if (bound == null) {
            return;
        }
        BigDecimal value = bound.value();
        if (fact.decimals() > 0) {
            if (!fact.isShare() || value.compareTo(BigDecimal.ONE) < 0) {
                points.add(value);
            }
            return;
        }
        BigDecimal floor = value.setScale(0, RoundingMode.FLOOR);
        points.add(floor);
        points.add(floor.add(BigDecimal.ONE));
        if (floor.signum() > 0) {
            points.add(floor.subtract(BigDecimal.ONE));
        }
    }
}
