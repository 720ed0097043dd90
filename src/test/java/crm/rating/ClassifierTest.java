package crm.rating;

import static crm.rating.CustomerMaker.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.fact.Fact;
import crm.fact.PurchaseTotals;
import crm.fact.RatingWindow;
import crm.policy.Policy;
import crm.rating.Classification.NearMiss;
import crm.record.Customer.Brand;
import crm.record.Customer.KeyAccount;
import crm.record.Customer.Nature;
import crm.record.Customer.Scale;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ClassifierTest {
    private static final String DAY = "2025-12-31";

    static Stream<Arguments> customersOfEveryRule() {
        return Stream.of(
                Arguments.of("A1", customer(Nature.JOINT_VENTURE)),
                Arguments.of("A1", customer(Nature.SUBSIDIARY).badCredit(true)),
                Arguments.of("A2", customer(Nature.TIER1_AGENT).contract("5000")),
                Arguments.of(
                        "A3",
                        customer(Nature.TIER1_AGENT)
                                .contract("1")
                                .scale(Scale.SMALL)
                                .since("2022-12-31")),
                Arguments.of(
                        "A3",
                        customer(Nature.AGENT).contract("1").scale(Scale.MEDIUM).since("2020-01-01")),
                Arguments.of("A5", customer(Nature.PROJECT_OWNER).keyAccount(KeyAccount.KEY)),
                Arguments.of("A6", customer(Nature.OTHER).strategicPartner(true)),
                Arguments.of("B1", customer(Nature.TIER1_AGENT).contract("5000").badCredit(true)),
                Arguments.of("B1", customer(Nature.TIER1_AGENT).contract("4999.999999")),
                Arguments.of(
                        "B1",
                        customer(Nature.AGENT).contract("1").scale(Scale.LARGE).since("2020-01-01")),
                Arguments.of("B3", customer(Nature.END_USER).keyAccount(KeyAccount.REGIONAL)),
                Arguments.of("B4", customer(Nature.SPECIFIER)),
                Arguments.of(
                        "C1", customer(Nature.TIER1_AGENT).brand(Brand.OTHER).contract("9000")),
                Arguments.of("C1", customer(Nature.RETAILER)),
                Arguments.of("C2", customer(Nature.END_USER)),
                Arguments.of("C3", customer(Nature.OTHER)));
    }

    @ParameterizedTest(name = "{index}: {0}")
    @MethodSource("customersOfEveryRule")
    void the_first_rule_that_holds_decides(String rule, CustomerMaker customer) {
        Classification classification = World.of(DAY, customer).classification();
        assertThat(classification.ruleId()).isEqualTo(rule);
        assertThat(classification.customerClass()).isEqualTo(rule.substring(0, 1));
        assertThat(classification.classByRule()).isEqualTo(rule.substring(0, 1));
        assertThat(classification.reason()).isEqualTo(classification.rule().label());
    }

    @Test
    void a_dealer_that_buys_of_us_is_b_and_an_agent_with_half_of_its_purchases_a() {
        assertThat(World.of(DAY, customer(Nature.DEALER))
                        .bought("2025-12", null, "0.000001")
                        .classification()
                        .ruleId())
                .isEqualTo("B2");
        assertThat(World.of(DAY, customer(Nature.TIER2_AGENT).scale(Scale.LARGE))
                        .bought("2025-12", "3", "1.5")
                        .classification()
                        .ruleId())
                .isEqualTo("A4");
    }

    @Test
    void what_rules_before_the_decider_could_not_ask_is_a_gap_once_and_in_order() {
        Classification agent = World.of(DAY, customer(Nature.TIER2_AGENT)).classification();
        assertThat(agent.ruleId()).isEqualTo("B1");
        assertThat(agent.dataGaps()).containsExactly(Fact.SCALE, Fact.COOPERATION_YEARS, Fact.OUR_SHARE);
        Classification first = World.of(DAY, customer(Nature.TIER1_AGENT)).classification();
        assertThat(first.dataGaps()).containsExactly(Fact.CONTRACT_TONS_PER_MONTH, Fact.SCALE, Fact.COOPERATION_YEARS);
    }

    @Test
    void a_rule_that_fails_leaves_no_gap_whatever_else_it_lacks() {
        Classification agent =
                World.of(DAY, customer(Nature.TIER2_AGENT).badCredit(true)).classification();
        assertThat(agent.dataGaps()).containsExactly(Fact.OUR_SHARE);
    }

    @Test
    void rules_behind_the_decider_leave_no_gap() {
        Classification dealer = World.of(DAY, customer(Nature.DEALER)).classification();
        assertThat(dealer.ruleId()).isEqualTo("C1");
        assertThat(dealer.dataGaps()).containsExactly(Fact.OUR_TONS_PER_MONTH);
        assertThat(World.of(DAY, customer(Nature.SPECIFIER)).classification().dataGaps())
                .isEmpty();
    }

    @Test
    void the_nearest_better_class_is_the_first_that_one_number_alone_is_missing_for() {
        NearMiss nearest = World.of(
                        DAY,
                        customer(Nature.TIER1_AGENT)
                                .contract("4820")
                                .scale(Scale.SMALL)
                                .since("2024-01-01"))
                .classification()
                .nearest();
        assertThat(nearest.rule().id()).isEqualTo("A2");
        assertThat(nearest.fact()).isEqualTo(Fact.CONTRACT_TONS_PER_MONTH);
        assertThat(nearest.shortfall().by().rounded(0)).isEqualByComparingTo("180");
    }

    @Test
    void two_conditions_that_fail_are_not_near() {
        assertThat(World.of(DAY, customer(Nature.TIER1_AGENT).contract("4820").badCredit(true))
                        .classification()
                        .nearest())
                .isNull();
    }

    @Test
    void a_condition_that_is_no_number_is_not_near() {
        assertThat(World.of(DAY, customer(Nature.END_USER)).classification().nearest())
                .isNull();
    }

    @Test
    void a_rule_that_lacks_a_fact_is_not_near() {
        Classification agent = World.of(
                        DAY, customer(Nature.AGENT).contract("1").since("2024-01-01"))
                .classification();
        assertThat(agent.ruleId()).isEqualTo("B1");
        assertThat(agent.nearest()).isNull();
    }

    @Test
    void a_better_class_is_near_wherever_its_rule_stands() {
        World world = World.of(DAY, customer(Nature.AGENT).contract("8"));
        world.policy = TestPolicy.policy(
                TestPolicy.BUILT_IN.classes(),
                List.of(
                        TestPolicy.rule("B1", "", TestPolicy.oneOf(Fact.NATURE, Nature.AGENT)),
                        TestPolicy.rule("A1", "", TestPolicy.min(Fact.CONTRACT_TONS_PER_MONTH, "10")),
                        TestPolicy.rule("C1", "")));
        assertThat(world.classification().nearest().rule().id()).isEqualTo("A1");
        assertThat(world.classification().dataGaps()).isEmpty();
    }

    @Test
    void nothing_is_better_than_the_best_class() {
        assertThat(World.of(
                                DAY,
                                customer(Nature.TIER1_AGENT)
                                        .contract("4999")
                                        .scale(Scale.SMALL)
                                        .since("2020-01-01"))
                        .classification()
                        .nearest())
                .isNull();
    }

    @Test
    void customers_that_ended_by_the_day_are_left_out_and_counted_and_the_rest_keeps_its_order() {
        World world = new World(LocalDate.parse(DAY));
        world.customers.add(customer(0).make());
        world.customers.add(customer(1).ended("2025-12-31").make());
        world.customers.add(
                customer(2).nature(Nature.SUBSIDIARY).ended("2026-01-01").make());
        world.customers.add(customer(3).ended("2020-01-01").make());
        world.customers.add(customer(4).make());
        Assessment assessment = world.assessment();
        assertThat(assessment.classifications())
                .extracting(each -> each.customer().id())
                .containsExactly("K0", "K2", "K4");
        assertThat(assessment.ended()).isEqualTo(2);
    }

    @Test
    void every_rule_is_tested_those_behind_the_decider_as_well() {
        World world = World.of(DAY, customer(Nature.TIER1_AGENT));
        List<RuleResult> tests = world.classifier().test(world.facts());
        assertThat(tests).extracting(RuleResult::rule).isEqualTo(world.policy.classification());
        assertThat(tests)
                .extracting(test -> test.rule().id() + " " + test.outcome())
                .contains("A2 UNKNOWN", "A4 FAILS", "B1 HOLDS", "C1 HOLDS", "C3 HOLDS");
    }

    @Test
    void purchases_of_another_day_are_refused() {
        PurchaseTotals totals = new PurchaseTotals(RatingWindow.upTo(LocalDate.of(2024, 12, 31)));
        ClassHistory history = ClassHistory.of(List.of(), List.of());
        Policy policy = TestPolicy.BUILT_IN;
        assertThatThrownBy(() -> new Classifier(policy, LocalDate.parse(DAY), totals, history))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
