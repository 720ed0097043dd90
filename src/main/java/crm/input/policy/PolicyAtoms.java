package crm.input.policy;

import crm.base.Phrase;
import crm.base.Ratio;
import crm.base.Term;
import crm.policy.Condition;
import crm.policy.Fact;
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
 * The values that a fact may have, one for each way in which the rules can tell them apart. Immutable.
 *
 * @param fact which fact
 * @param atoms in the order of the vocabulary or of size; the unknown last
 */
record PolicyAtoms(Fact fact, List<Atom> atoms) {

    /**
     * One value that stands for all that the rules cannot tell from it.
     *
     * @param shown as a message shows it
     * @param holding the rules, by their places, that ask nothing of the fact or whose condition holds
     */
    record Atom(Phrase shown, BitSet holding) {}

    private static final Phrase UNKNOWN = new Phrase("unknown", "未知");

    /** The values of a fact as rules tell them apart: of each rule what it asks of the fact; null: nothing. */
    static PolicyAtoms of(Fact fact, List<@Nullable Condition> asked) {
        Map<BitSet, Atom> atoms = new LinkedHashMap<>();
        switch (fact.type()) {
            case CODE -> {
                for (Term term : fact.vocabulary()) {
                    add(atoms, new Phrase(term.code(), term.chineseNames().get(0)), asked, term);
                }
            }
            case FLAG -> {
                add(atoms, new Phrase("yes", "是"), asked, true);
                add(atoms, new Phrase("no", "否"), asked, false);
            }
            case NUMBER -> {
                List<Condition.Within> ranges = new ArrayList<>();
                for (Condition condition : asked) {
                    if (condition instanceof Condition.Within within) {
                        ranges.add(within);
                    }
                }
                for (Ratio sample : samples(fact, ranges)) {
                    String digits = sample.numerator().stripTrailingZeros().toPlainString();
                    add(atoms, Phrase.same(digits), asked, sample);
                }
            }
        }
        if (canBeUnknown(fact)) {
            add(atoms, UNKNOWN, asked, UNKNOWN);
        }
        return new PolicyAtoms(fact, List.copyOf(atoms.values()));
    }

    private static void add(Map<BitSet, Atom> atoms, Phrase shown, List<@Nullable Condition> asked, Object value) {
        BitSet holding = new BitSet(asked.size());
        for (int i = 0; i < asked.size(); i++) {
            Condition condition = asked.get(i);
            holding.set(i, condition == null || holds(condition, value));
        }
        atoms.putIfAbsent(holding, new Atom(shown, holding));
    }

    private static boolean holds(Condition condition, Object value) {
        if (condition instanceof Condition.OneOf oneOf) {
            return value instanceof Term term && oneOf.allowed().contains(term);
        }
        if (condition instanceof Condition.Is is) {
            return value.equals(is.wanted());
        }
        return condition instanceof Condition.Within within
                && value instanceof Ratio number
                && within.isHighEnough(number)
                && within.isLowEnough(number);
    }

    private static boolean canBeUnknown(Fact fact) {
        return fact == Fact.SCALE || fact.type() == Fact.Type.NUMBER;
    }

    /** Numbers that the fact may be, at least one for each part into which the bounds cut its domain. */
    static List<Ratio> samples(Fact fact, List<Condition.Within> ranges) {
        TreeSet<BigDecimal> points = new TreeSet<>();
        points.add(BigDecimal.ZERO);
        if (fact == Fact.OUR_SHARE) {
            points.add(BigDecimal.ONE);
        }
        for (Condition.Within within : ranges) {
            addPoint(points, fact, within.lower());
            addPoint(points, fact, within.upper());
        }
        List<Ratio> samples = new ArrayList<>();
        BigDecimal before = null;
        for (BigDecimal point : points) {
            if (before != null && fact.decimals() > 0) {
                samples.add(Ratio.of(before.add(point).multiply(new BigDecimal("0.5"))));
            }
            samples.add(Ratio.of(point));
            before = point;
        }
        if (fact != Fact.OUR_SHARE) {
            samples.add(Ratio.of(points.last().add(BigDecimal.ONE)));
        }
        return samples;
    }

    private static void addPoint(TreeSet<BigDecimal> points, Fact fact, @Nullable Bound bound) {
        if (bound == null) {
            return;
        }
        BigDecimal value = bound.value();
        if (fact.decimals() > 0) {
            if (fact != Fact.OUR_SHARE || value.compareTo(BigDecimal.ONE) < 0) {
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
