package crm.rating;

import static crm.rating.CustomerMaker.customer;
import static org.assertj.core.api.Assertions.assertThat;

import crm.fact.CustomerFacts;
import crm.fact.Fact;
import crm.policy.Condition;
import crm.policy.Condition.Shortfall;
import crm.policy.Policy;
import crm.policy.RuleOutcome;
import crm.rating.RuleResult.ConditionResult;
import crm.record.Customer.Nature;
import crm.record.Customer.Scale;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleResultTest {
    @ParameterizedTest(name = "{0} {1} of {2}: {3}, by {4}")
    @CsvSource({
        "min,   5000, 5000,     HOLDS,",
        "min,   5000, 4999.999, FAILS, 0.001",
        "min,   5000, 5000.001, HOLDS,",
        "min,   5000, ,         UNKNOWN,",
        "above, 0,    0,        FAILS, 0",
        "above, 0,    0.000001, HOLDS,",
        "max,   10,   10,       HOLDS,",
        "max,   10,   10.5,     FAILS, 0.5",
        "below, 10,   10,       FAILS, 0",
        "below, 10,   9.999999, HOLDS,",
        "below, 10,   ,         UNKNOWN,",
    })
    void a_number_is_held_against_its_bound_exactly(
            String kind, String bound, String contract, RuleOutcome outcome, String missedBy) {
        ConditionResult test = test(bounded(kind, bound), customer(0).contract(contract));
        assertThat(test.outcome()).isEqualTo(outcome);
        Shortfall shortfall = test.shortfall();
        if (missedBy == null) {
            assertThat(shortfall).isNull();
        } else {
            assertThat(shortfall.by().rounded(3)).isEqualByComparingTo(missedBy);
            assertThat(shortfall.bound().written()).isEqualTo(bound);
            assertThat(shortfall.tooLow()).isEqualTo(kind.equals("min") || kind.equals("above"));
        }
    }

    @ParameterizedTest(name = "{0}: {1}, missing {2}")
    @CsvSource({"2, FAILS, 3", "3, HOLDS,", "4.5, HOLDS,", "5, FAILS, 5", "6, FAILS, 5"})
    void of_two_bounds_the_one_that_is_missed_is_told(String contract, RuleOutcome outcome, String bound) {
        Condition between = TestPolicy.between(Fact.CONTRACT_TONS_PER_MONTH, "3", "5");
        ConditionResult test = test(between, customer(0).contract(contract));
        assertThat(test.outcome()).isEqualTo(outcome);
        if (bound != null) {
            assertThat(test.shortfall().bound().written()).isEqualTo(bound);
        }
    }

    @Test
    void an_average_that_rounds_to_the_bound_does_not_reach_it() {
        World world = World.of("2025-12-31", customer(0)).bought("2025-12", null, "59999.999999");
        CustomerFacts facts = world.facts();
        assertThat(facts.number(Fact.OUR_TONS_PER_MONTH).rounded(3)).isEqualByComparingTo("5000");
        assertThat(result(TestPolicy.min(Fact.OUR_TONS_PER_MONTH, "5000"), facts)
                        .outcome())
                .isEqualTo(RuleOutcome.FAILS);
    }

    @ParameterizedTest(name = "nature {0}, scale {1}, contract {2}: {3}")
    @CsvSource({
        "AGENT,  SMALL, 10, HOLDS",
        "AGENT,  LARGE, 10, FAILS",
        "AGENT,  SMALL, 9,  FAILS",
        "AGENT,  ,      10, UNKNOWN",
        "AGENT,  SMALL, ,   UNKNOWN",
        "AGENT,  ,      ,   UNKNOWN",
        "AGENT,  ,      9,  FAILS",
        "AGENT,  LARGE, ,   FAILS",
        "DEALER, ,      ,   FAILS",
    })
    void a_rule_fails_with_any_condition_that_fails_and_else_is_unknown_with_any_that_is(
            Nature nature, Scale scale, String contract, RuleOutcome outcome) {
        Policy.Rule rule = TestPolicy.rule(
                "A1",
                "",
                TestPolicy.oneOf(Fact.NATURE, Nature.AGENT),
                TestPolicy.oneOf(Fact.SCALE, Scale.MEDIUM, Scale.SMALL),
                TestPolicy.min(Fact.CONTRACT_TONS_PER_MONTH, "10"));
        for (List<Condition> order : List.of(rule.conditions(), reversed(rule.conditions()))) {
            Policy.Rule ordered = new Policy.Rule("A1", "A", "", order);
            CustomerFacts facts = World.of(
                            "2025-12-31", customer(nature).scale(scale).contract(contract))
                    .facts();
            RuleResult test = RuleResult.of(ordered, facts);
            assertThat(test.outcome()).isEqualTo(outcome);
            assertThat(test.conditions()).extracting(ConditionResult::condition).isEqualTo(order);
        }
    }

    @Test
    void a_rule_without_conditions_holds() {
        CustomerFacts facts = World.of("2025-12-31", customer(0)).facts();
        assertThat(RuleResult.of(TestPolicy.rule("C3", ""), facts).outcome()).isEqualTo(RuleOutcome.HOLDS);
    }

    @ParameterizedTest(name = "{0} wanted {1}: {2}")
    @CsvSource({"true, true, HOLDS", "true, false, FAILS", "false, true, FAILS", "false, false, HOLDS", ", false, HOLDS"
    })
    void a_flag_is_just_that(Boolean badCredit, boolean wanted, RuleOutcome outcome) {
        ConditionResult test =
                test(TestPolicy.is(Fact.BAD_CREDIT, wanted), customer(0).badCredit(badCredit));
        assertThat(test.outcome()).isEqualTo(outcome);
        assertThat(test.shortfall()).isNull();
    }

    private static Condition bounded(String kind, String bound) {
        return switch (kind) {
            case "min" -> TestPolicy.min(Fact.CONTRACT_TONS_PER_MONTH, bound);
            case "above" -> TestPolicy.above(Fact.CONTRACT_TONS_PER_MONTH, bound);
            case "max" -> TestPolicy.max(Fact.CONTRACT_TONS_PER_MONTH, bound);
            default -> TestPolicy.below(Fact.CONTRACT_TONS_PER_MONTH, bound);
        };
    }

    private static List<Condition> reversed(List<Condition> conditions) {
        return List.of(conditions.get(2), conditions.get(1), conditions.get(0));
    }

    private static ConditionResult test(Condition condition, CustomerMaker customer) {
        return result(condition, World.of("2025-12-31", customer).facts());
    }

    private static ConditionResult result(Condition condition, CustomerFacts facts) {
        return new ConditionResult(condition, facts.value(condition.fact()));
    }
}
