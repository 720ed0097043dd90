package crm.report.rating;

import crm.base.Numbers;
import crm.base.Phrase;
import crm.fact.Fact;
import crm.field.YesNo;
import crm.policy.Condition;
import crm.policy.Condition.Shortfall;
import crm.policy.Policy;
import crm.rating.Classification.NearMiss;
import crm.report.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** How facts and the conditions of rules are put into words, in both languages. */
public final class RuleWords {

    private static final Phrase OR = new Phrase(" or ", "或");
    private static final Phrase AND = new Phrase(" and ", " 且");

    private RuleWords() {}

    /** What a condition asks, in signs and codes: {@code >= 5000}, {@code medium or small}, {@code no}. */
    public static Phrase formula(Condition condition) {
        return switch (kind(condition)) {
            case NUMBER ->
                bounds(
                        (Condition.Within) condition,
                        (within, bound, lower) -> Phrase.same(sign(within, lower) + ' ' + bound.written()));
            case CODE, FLAG -> allowed(condition);
        };
    }

    /** What a condition asks, to follow "needs": {@code 5,000}, {@code more than 0}, {@code medium or small}. */
    public static Phrase need(Condition condition) {
        return switch (kind(condition)) {
            case NUMBER ->
                new Phrase("{0}", "需{0}")
                        .with(bounds(
                                (Condition.Within) condition,
                                (within, bound, lower) ->
                                        boundNeeded(within.fact(), bound, lower, counts(within, lower))));
            case CODE, FLAG -> new Phrase("{0}", "需为{0}").with(allowed(condition));
        };
    }

    /** What a condition asks, to follow "if the contract is": {@code at least 5,000}, {@code medium or small}. */
    public static Phrase requirement(Condition condition) {
        return switch (kind(condition)) {
            case NUMBER ->
                bounds(
                        (Condition.Within) condition,
                        (within, bound, lower) -> lower && counts(within, true)
                                ? new Phrase("at least {0}", "达到 {0}")
                                        .with(within.fact().figure(bound.value()))
                                : boundNeeded(within.fact(), bound, lower, counts(within, lower)));
            case CODE, FLAG -> new Phrase("{0}", "为{0}").with(allowed(condition));
        };
    }

    /** A near miss in the space of a table cell: {@code A2: contract 4,820 of 5,000}. */
    public static Phrase hint(NearMiss miss) {
        Shortfall shortfall = miss.shortfall();
        Fact fact = miss.fact();
        boolean lower = shortfall.tooLow();
        Phrase need = lower && shortfall.boundCounts()
                ? new Phrase("{0}: {1} {2} of {3}", "{0}:{1} {2}(需达 {3})")
                        .with(
                                miss.rule().id(),
                                fact.label(),
                                fact.figure(shortfall.have()),
                                fact.figure(shortfall.bound().value()))
                : new Phrase("{0}: {1} {2}, needs {3}", "{0}:{1} {2}(需{3})")
                        .with(
                                miss.rule().id(),
                                fact.label(),
                                fact.figure(shortfall.have()),
                                boundNeeded(fact, shortfall.bound(), lower, shortfall.boundCounts()));
        return need;
    }

    /**
     * By how much a number misses a condition: {@code 180 short}, {@code 2.86 points short}, {@code 3 over}.
     *
     * @param shortfall by more than 0
     */
    public static Phrase missedBy(Fact fact, Shortfall shortfall) {
        BigDecimal by = shortfall.by().rounded(fact.decimals());
        BigDecimal least = BigDecimal.ONE.movePointLeft(fact.decimals());
        boolean tiny = by.signum() == 0;
        BigDecimal shown = tiny ? least : by;
        Phrase figure = fact == Fact.OUR_SHARE
                ? new Phrase("{0} points", "{0} 个百分点").with(Numbers.grouped(shown.movePointRight(2)))
                : Phrase.same(Numbers.grouped(shown));
        Phrase exact =
                tiny ? new Phrase("less than {0}", "不到 {0}").with(figure) : new Phrase("{0}", " {0}").with(figure);
        return (shortfall.tooLow() ? new Phrase("{0} short", "差{0}") : new Phrase("{0} over", "超出{0}")).with(exact);
    }

    /** The parts joined as alternatives: {@code a, b or c}. */
    static Phrase either(List<Phrase> parts) {
        return Words.series(parts, OR);
    }

    private static Fact.Type kind(Condition condition) {
        return condition.fact().type();
    }

    private static Phrase allowed(Condition condition) {
        if (condition instanceof Condition.Is is) {
            return Words.of(YesNo.of(is.wanted()));
        }
        return either(
                ((Condition.OneOf) condition).allowed().stream().map(Words::of).toList());
    }

    private interface BoundWords {
        Phrase of(Condition.Within condition, Policy.Bound bound, boolean lower);
    }

    private static Phrase bounds(Condition.Within condition, BoundWords words) {
        List<Phrase> parts = new ArrayList<>(2);
        Policy.Bound lower = condition.lower();
        if (lower != null) {
            parts.add(words.of(condition, lower, true));
        }
        Policy.Bound upper = condition.upper();
        if (upper != null) {
            parts.add(words.of(condition, upper, false));
        }
        return Words.series(parts, AND);
    }

    private static boolean counts(Condition.Within condition, boolean lower) {
        return lower ? condition.lowerIncluded() : condition.upperIncluded();
    }

    private static String sign(Condition.Within condition, boolean lower) {
        return (lower ? ">" : "<") + (counts(condition, lower) ? "=" : "");
    }

    private static Phrase boundNeeded(Fact fact, Policy.Bound bound, boolean lower, boolean counts) {
        Phrase words = lower
                ? counts ? new Phrase("{0}", "达 {0}") : new Phrase("more than {0}", "大于 {0}")
                : counts ? new Phrase("at most {0}", "不超过 {0}") : new Phrase("less than {0}", "小于 {0}");
        return words.with(fact.figure(bound.value()));
    }
}
