package crm.report.rating;

import static org.assertj.core.api.Assertions.assertThat;

import crm.base.Numbers;
import crm.base.Ratio;
import crm.fact.Fact;
import crm.policy.Condition;
import crm.rating.Classification.NearMiss;
import crm.rating.CustomerMaker;
import crm.rating.TestPolicy;
import crm.rating.World;
import crm.record.Customer.Brand;
import crm.record.Customer.Scale;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RuleWordsTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "0,             0",
        "0.000,         0",
        "5,             5",
        "999,           999",
        "1000,          '1,000'",
        "4820.000,      '4,820'",
        "4820.500,      '4,820.5'",
        "100,           100",
        "1000000,       '1,000,000'",
        "123456.123456, '123,456.123456'",
        "999999999999.999, '999,999,999,999.999'",
    })
    void numbers_have_commas_between_thousands_and_no_zeros_at_the_end(BigDecimal value, String written) {
        assertThat(Numbers.grouped(value)).isEqualTo(written);
    }

    @ParameterizedTest(name = "{0} {1}: {2}, {3}")
    @CsvSource({
        "CONTRACT_TONS_PER_MONTH, 4820.0004, '4,820 t/month', '4,820 吨/月'",
        "OUR_TONS_PER_MONTH,      0,         '0 t/month',     '0 吨/月'",
        "OUR_SHARE,               0.4714,    47.14%,          47.14%",
        "OUR_SHARE,               0.5,       50%,             50%",
        "OUR_SHARE,               1,         100%,            100%",
        "COOPERATION_YEARS,       1,         1 year,          1 年",
        "COOPERATION_YEARS,       3,         3 years,         3 年",
    })
    void amounts_have_their_unit(Fact fact, BigDecimal value, String english, String chinese) {
        assertThat(fact.amount(Ratio.of(value)).en()).isEqualTo(english);
        assertThat(fact.amount(Ratio.of(value)).zh()).isEqualTo(chinese);
    }

    static Stream<Arguments> conditions() {
        Fact tons = Fact.CONTRACT_TONS_PER_MONTH;
        return Stream.of(
                Arguments.of(TestPolicy.min(tons, "5000"), ">= 5000", "5,000", "需达 5,000", "at least 5,000"),
                Arguments.of(TestPolicy.above(tons, "0"), "> 0", "more than 0", "需大于 0", "more than 0"),
                Arguments.of(TestPolicy.max(tons, "10.50"), "<= 10.50", "at most 10.5", "需不超过 10.5", "at most 10.5"),
                Arguments.of(TestPolicy.below(tons, "10"), "< 10", "less than 10", "需小于 10", "less than 10"),
                Arguments.of(
                        TestPolicy.between(tons, "3", "10"),
                        ">= 3 and < 10",
                        "3 and less than 10",
                        "需达 3 且小于 10",
                        "at least 3 and less than 10"),
                Arguments.of(TestPolicy.min(Fact.OUR_SHARE, "0.5"), ">= 0.5", "50%", "需达 50%", "at least 50%"),
                Arguments.of(TestPolicy.is(Fact.BAD_CREDIT, false), "no", "no", "需为否", "no"),
                Arguments.of(TestPolicy.oneOf(Fact.BRAND, Brand.OWN), "own", "own", "需为本品牌", "own"),
                Arguments.of(
                        TestPolicy.oneOf(Fact.SCALE, Scale.LARGE, Scale.MEDIUM, Scale.SMALL),
                        "large, medium or small",
                        "large, medium or small",
                        "需为大型、中型或小型",
                        "large, medium or small"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("conditions")
    void conditions_are_told_in_signs_and_in_words(
            Condition condition, String formula, String need, String chinese, String requirement) {
        assertThat(RuleWords.formula(condition).en()).isEqualTo(formula);
        assertThat(RuleWords.need(condition).en()).isEqualTo(need);
        assertThat(RuleWords.need(condition).zh()).isEqualTo(chinese);
        assertThat(RuleWords.requirement(condition).en()).isEqualTo(requirement);
    }

    @ParameterizedTest(name = "{0} have {1}: {3}")
    @CsvSource({
        "min,   4820,        'Z1: contract 4,820 of 5,000',                   180 short,             差 180",
        "min,   4999.999999, 'Z1: contract 5,000 of 5,000',                   less than 0.001 short, 差不到 0.001",
        "above, 5000,        'Z1: contract 5,000, needs more than 5,000',     ,",
        "max,   5001.5,      'Z1: contract 5,001.5, needs at most 5,000',     1.5 over,              超出 1.5",
        "below, 6000,        'Z1: contract 6,000, needs less than 5,000',     '1,000 over',          '超出 1,000'",
    })
    void a_miss_is_told_by_how_much(String kind, String have, String hint, String missedBy, String chinese) {
        Fact fact = Fact.CONTRACT_TONS_PER_MONTH;
        Condition condition = switch (kind) {
            case "min" -> TestPolicy.min(fact, "5000");
            case "above" -> TestPolicy.above(fact, "5000");
            case "max" -> TestPolicy.max(fact, "5000");
            default -> TestPolicy.below(fact, "5000");
        };
        NearMiss miss = nearMiss(condition, CustomerMaker.customer(0).contract(have));
        assertThat(RuleWords.hint(miss).en()).isEqualTo(hint);
        if (missedBy != null) {
            assertThat(RuleWords.missedBy(fact, miss.shortfall()).en()).isEqualTo(missedBy);
            assertThat(RuleWords.missedBy(fact, miss.shortfall()).zh()).isEqualTo(chinese);
        }
    }

    @Test
    void a_share_is_short_by_points() {
        World world = world(TestPolicy.min(Fact.OUR_SHARE, "0.5"), CustomerMaker.customer(0));
        NearMiss miss =
                world.bought("2025-12", "10000", "4714").classification().nearest();
        assertThat(RuleWords.missedBy(Fact.OUR_SHARE, miss.shortfall()).en()).isEqualTo("2.86 points short");
        assertThat(RuleWords.missedBy(Fact.OUR_SHARE, miss.shortfall()).zh()).isEqualTo("差 2.86 个百分点");
        assertThat(RuleWords.hint(miss).en()).isEqualTo("Z1: our share 47.14% of 50%");
    }

    @ParameterizedTest
    @EnumSource(Fact.class)
    void every_fact_has_a_label_in_both_languages(Fact fact) {
        assertThat(fact.label().en()).matches("[a-z ]+");
        assertThat(fact.label().zh()).isNotBlank();
    }

    private static NearMiss nearMiss(Condition condition, CustomerMaker customer) {
        return world(condition, customer).classification().nearest();
    }

    /** A policy whose better class has this condition alone. */
    private static World world(Condition condition, CustomerMaker customer) {
        World world = World.of("2025-12-31", customer);
        world.policy = TestPolicy.policy(
                List.of(
                        new crm.policy.Policy.CustomerClass("Z", "better"),
                        new crm.policy.Policy.CustomerClass("Y", "worse")),
                List.of(TestPolicy.rule("Z1", "", condition), TestPolicy.rule("Y1", "")));
        return world;
    }
}
