package crm.report.rating;

import crm.base.Phrase;
import crm.base.Term;
import crm.fact.CustomerFacts;
import crm.fact.Fact;
import crm.fact.FactValue;
import crm.fact.FactValue.Origin;
import crm.fact.RatingWindow;
import crm.field.CustomerFields;
import crm.field.PurchaseFields;
import crm.field.YesNo;
import crm.policy.Condition.Shortfall;
import crm.policy.RuleOutcome;
import crm.rating.RuleResult.ConditionResult;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * How the values of one customer, and where they come from, are put into words.
 *
 * @param facts whose
 * @param window the rating window
 * @param day the day of the rating
 */
record ExplainWords(CustomerFacts facts, RatingWindow window, LocalDate day) {

    /** The value as a sentence has it: {@code 4,820 t/month}, {@code tier1_agent}, {@code no}, {@code unknown}. */
    Phrase value(Fact fact) {
        FactValue value = facts.value(fact);
        if (value instanceof FactValue.Quantity quantity) {
            return fact.amount(quantity.value());
        }
        return code(value).phrase();
    }

    /** The value as a column has it; {@code unknown} where it is. */
    Phrase plainValue(Fact fact) {
        FactValue value = facts.value(fact);
        if (value instanceof FactValue.Quantity quantity) {
            return Phrase.same(quantity.value().rounded(fact.decimals()).toPlainString());
        }
        return code(value).phrase();
    }

    private static Term code(FactValue value) {
        if (value instanceof FactValue.Code code) {
            return code.value();
        }
        return value instanceof FactValue.Flag flag ? YesNo.of(flag.value()) : RuleOutcome.UNKNOWN;
    }

    /**
     * A condition and what became of it: {@code 4,820 t/month from the contract; needs 5,000: 180 short}; where the
     * value is unknown, which field would tell it.
     */
    Phrase account(ConditionResult result) {
        Fact fact = result.condition().fact();
        Origin origin = result.value().origin();
        Phrase pattern = readsOn(origin) ? new Phrase("{0} {1}", "{0}({1})") : new Phrase("{0}, {1}", "{0}({1})");
        Phrase has = pattern.with(value(fact), source(fact));
        if (result.outcome() == RuleOutcome.UNKNOWN) {
            has = new Phrase("{0}: {1}", "{0},请{1}").with(has, remedy(fact));
        }
        Phrase needs = new Phrase("{0}; needs {1}", "{0};{1}").with(has, RuleWords.need(result.condition()));
        Shortfall shortfall = result.shortfall();
        return shortfall == null || shortfall.by().signum() == 0
                ? needs
                : new Phrase("{0}: {1}", "{0}:{1}").with(needs, RuleWords.missedBy(fact, shortfall));
    }

    /** Whether the source goes on from the value without a comma. */
    private static boolean readsOn(Origin origin) {
        return origin == Origin.RECORD || origin == Origin.DATE_IN_RECORD || origin == Origin.PURCHASES;
    }

    /** Where the value of a fact comes from, or why it is unknown. */
    Phrase source(Fact fact) {
        Origin origin = facts.value(fact).origin();
        YearMonth first = origin == Origin.PURCHASES ? window.last().minusMonths(facts.months() - 1L) : window.first();
        Phrase months = (facts.months() == 1 ? new Phrase("1 month", "1 个月") : new Phrase("{0} months", "{0} 个月"))
                .with(facts.months());
        return pattern(fact, origin)
                .with(
                        first,
                        window.last(),
                        months,
                        String.valueOf(facts.customer().cooperationSince()),
                        facts.customer().nature());
    }

    /** Its places: the first and last month looked at, how many months, since when, the nature. */
    private Phrase pattern(Fact fact, Origin origin) {
        return switch (origin) {
            case RECORD ->
                fact == Fact.CONTRACT_TONS_PER_MONTH
                        ? new Phrase("from the contract", "合同")
                        : new Phrase("as recorded", "档案所载");
            case DATE_IN_RECORD ->
                begun() ? new Phrase("since {3}", "自 {3} 起") : new Phrase("beginning on {3}", "{3} 才开始");
            case PURCHASES -> purchases(fact);
            case NO_PURCHASES, UNKNOWN_NO_PURCHASES -> new Phrase("no purchases from {0} to {1}", "{0} 至 {1} 无采购记录");
            case BLANK_MEANS_NO, UNKNOWN_BLANK -> new Phrase("the field is blank", "未填写");
            case BLANK_BRAND_OF_TIER_AGENT -> new Phrase("the field is blank and it is a {4}", "未填写,{4}视为本品牌");
            case BLANK_BRAND_OF_BUYER ->
                new Phrase("the field is blank and it has a contract or buys of us", "未填写,但有合同量或采购我司产品");
            case BLANK_BRAND_OF_OTHERS ->
                new Phrase("the field is blank and it neither has a contract nor buys of us", "未填写,且无合同量、未采购我司产品");
            case UNKNOWN_NO_CONTRACT ->
                new Phrase(
                        "no contract is recorded and there are no purchases from {0} to {1}",
                        "未填合同量,且 {0} 至 {1} 无采购记录");
            case UNKNOWN_NO_PURCHASES_GIVEN -> new Phrase("no purchases were given", "未提供采购数据");
            case UNKNOWN_NO_TOTALS ->
                new Phrase("none of its purchases from {0} to {1} says the total", "{0} 至 {1} 的采购记录均无采购总量");
            case UNKNOWN_TOTAL_ZERO -> new Phrase("its total from {0} to {1} is 0", "{0} 至 {1} 的采购总量为 0");
        };
    }

    private boolean begun() {
        LocalDate since = facts.customer().cooperationSince();
        return since != null && !since.isAfter(day);
    }

    private static Phrase purchases(Fact fact) {
        return switch (fact) {
            case OUR_SHARE -> new Phrase("of what it bought from {0} to {1}", "{0} 至 {1} 的采购");
            case CONTRACT_TONS_PER_MONTH ->
                new Phrase("on average of {2}, {0} to {1}, for want of a contract", "未填合同量,取 {0} 至 {1} 共 {2}的平均采购量");
            default -> new Phrase("on average of {2}, {0} to {1}", "{0} 至 {1} 共 {2}平均");
        };
    }

    /** What would make an unknown fact known. */
    Phrase remedy(Fact fact) {
        return switch (facts.value(fact).origin()) {
            case UNKNOWN_NO_PURCHASES_GIVEN -> new Phrase("add the purchases", "提供采购数据");
            case UNKNOWN_NO_PURCHASES -> new Phrase("add its purchases", "补充其采购记录");
            case UNKNOWN_NO_TOTALS ->
                new Phrase("fill in {0} of its purchases", "补填采购记录的“{0}”").with(PurchaseFields.TOTAL_TONS.phrase());
            case UNKNOWN_TOTAL_ZERO ->
                new Phrase("check {0} of its purchases", "核对采购记录的“{0}”").with(PurchaseFields.TOTAL_TONS.phrase());
            default ->
                new Phrase("fill in {0}", "补填“{0}”")
                        .with(
                                fact == Fact.COOPERATION_YEARS
                                        ? CustomerFields.COOPERATION_SINCE.phrase()
                                        : fact.phrase());
        };
    }
}
