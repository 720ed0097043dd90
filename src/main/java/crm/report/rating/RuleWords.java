package crm.report.rating;

import crm.base.Numbers;
import crm.base.Phrase;
import crm.base.Term;
import crm.fact.Fact;
import crm.field.YesNo;
import crm.policy.Condition;
import crm.policy.Condition.Shortfall;
import crm.policy.Policy;
import crm.rating.Classification.NearMiss;
import crm.record.ClassOverride;
import crm.report.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** How the conditions of rules, what misses them and overrides are put into words, in both languages. */
public final class RuleWords {

    private static final Phrase OR = new Phrase(" or ", "或");
    private static final Phrase AND = new Phrase(" and ", " 且");

    private RuleWords() {}

    /** What a condition asks, in signs and codes: {@code >= 5000}, {@code medium or small}, {@code no}. */
    static Phrase formula(Condition condition) {
        return asked(condition, Side::formula);
    }

    /** What a condition asks, to follow "needs": {@code 5,000}, {@code more than 0}, {@code medium or small}. */
    static Phrase need(Condition condition) {
        Phrase pattern = condition instanceof Condition.Within ? new Phrase("{0}", "需{0}") : new Phrase("{0}", "需为{0}");
        return pattern.with(asked(condition, Side::need));
    }

    /** What a condition asks, to follow "if the contract is": {@code at least 5,000}, {@code medium or small}. */
    static Phrase requirement(Condition condition) {
        Phrase pattern = condition instanceof Condition.Within ? Phrase.same("{0}") : new Phrase("{0}", "为{0}");
        return pattern.with(asked(condition, Side::requirement));
    }

    private static Phrase asked(Condition condition, Function<Side, Phrase> ofSide) {
        if (condition instanceof Condition.Within within) {
            List<Phrase> sides = new ArrayList<>(2);
            if (within.lower() != null) {
                sides.add(ofSide.apply(new Side(within.fact(), within.lower(), true, within.lowerIncluded())));
            }
            if (within.upper() != null) {
                sides.add(ofSide.apply(new Side(within.fact(), within.upper(), false, within.upperIncluded())));
            }
            return Words.series(sides, AND);
        }
        return condition instanceof Condition.Is is
                ? YesNo.of(is.wanted()).phrase()
                : Words.series(
                        ((Condition.OneOf) condition)
                                .allowed().stream().map(Term::phrase).toList(),
                        OR);
    }

    /**
     * One side of what a number is to lie within.
     *
     * @param lower whether it bounds the number from below
     * @param counts whether the bound itself will do
     */
    private record Side(Fact fact, Policy.Bound bound, boolean lower, boolean counts) {

        Phrase formula() {
            return Phrase.same((lower ? ">" : "<") + (counts ? "= " : " ") + bound.written());
        }

        Phrase need() {
            Phrase words = lower
                    ? counts ? new Phrase("{0}", "达 {0}") : new Phrase("more than {0}", "大于 {0}")
                    : counts ? new Phrase("at most {0}", "不超过 {0}") : new Phrase("less than {0}", "小于 {0}");
            return words.with(figure());
        }

        Phrase requirement() {
            return lower && counts ? new Phrase("at least {0}", "达到 {0}").with(figure()) : need();
        }

        private String figure() {
            return fact.figure(bound.value());
        }
    }

    /** A near miss in the space of a table cell: {@code A2: contract 4,820 of 5,000}. */
    public static Phrase hint(NearMiss miss) {
        Shortfall shortfall = miss.shortfall();
        Fact fact = miss.fact();
        Side side = new Side(fact, shortfall.bound(), shortfall.tooLow(), shortfall.boundCounts());
        Phrase pattern = side.lower && side.counts
                ? new Phrase("{0}: {1} {2} of {3}", "{0}:{1} {2}(需达 {3})")
                : new Phrase("{0}: {1} {2}, needs {4}", "{0}:{1} {2}(需{4})");
        return pattern.with(miss.rule().id(), fact.label(), fact.figure(shortfall.have()), side.figure(), side.need());
    }

    /**
     * By how much a number misses a condition: {@code 180 short}, {@code 2.86 points short}, {@code 3 over}.
     *
     * @param shortfall by more than 0
     */
    static Phrase missedBy(Fact fact, Shortfall shortfall) {
        BigDecimal by = shortfall.by().rounded(fact.decimals());
        boolean tiny = by.signum() == 0;
        BigDecimal shown = tiny ? BigDecimal.ONE.movePointLeft(fact.decimals()) : by;
        Phrase figure = fact == Fact.OUR_SHARE
                ? new Phrase("{0} points", "{0} 个百分点").with(Numbers.grouped(shown.movePointRight(2)))
                : Phrase.same(Numbers.grouped(shown));
        Phrase exact = (tiny ? new Phrase("less than {0}", "不到 {0}") : new Phrase("{0}", " {0}")).with(figure);
        return (shortfall.tooLow() ? new Phrase("{0} short", "差{0}") : new Phrase("{0} over", "超出{0}")).with(exact);
    }

    /** An override with all that is recorded of it. */
    public static Phrase override(ClassOverride override) {
        List<Phrase> parts = new ArrayList<>();
        parts.add(new Phrase("class {0}", "{0} 类").with(override.customerClass()));
        if (override.reason() != null) {
            parts.add(Phrase.same(override.reason()));
        }
        if (override.approvedBy() != null) {
            parts.add(new Phrase("approved by {0}", "批准人 {0}").with(override.approvedBy()));
        }
        if (override.from() != null) {
            parts.add(new Phrase("from {0}", "自 {0}").with(override.from()));
        }
        LocalDate until = override.until();
        parts.add(until == null ? new Phrase("without end", "长期有效") : new Phrase("until {0}", "至 {0}").with(until));
        return Phrase.join(parts, Words.CLAUSE_COMMA);
    }
}
