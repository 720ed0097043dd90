package crm.rating;

import crm.policy.Condition;
import crm.policy.Fact;
import crm.policy.Policy;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a better class that one number alone keeps a customer from. Immutable.
 *
 * @param rule the rule
 * @param fact the number
 * @param shortfall by how much it misses what the rule asks
 */
public record NearMiss(Policy.Rule rule, Fact fact, Shortfall shortfall) {

    /** How nearly a rule holds: one condition alone fails, on a known number, and all others hold; else null. */
    static @Nullable NearMiss of(Policy.Rule rule, CustomerFacts facts) {
        ConditionTest failed = null;
        for (Condition condition : rule.conditions()) {
            ConditionTest test = ConditionTest.of(condition, facts);
            if (test.outcome() == RuleOutcome.UNKNOWN || test.outcome() == RuleOutcome.FAILS && failed != null) {
                return null;
            }
            if (test.outcome() == RuleOutcome.FAILS) {
                failed = test;
            }
        }
        Shortfall shortfall = failed == null ? null : failed.shortfall();
        return failed == null || shortfall == null
                ? null
                : new NearMiss(rule, failed.condition().fact(), shortfall);
    }
}
