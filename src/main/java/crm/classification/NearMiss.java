package crm.classification;

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

    /** The near miss that a test shows: one condition fails, on a known number, and all others hold; else null. */
    static @Nullable NearMiss of(RuleTest test) {
        ConditionTest failed = null;
        for (ConditionTest condition : test.conditions()) {
            if (condition.outcome() == Outcome.HOLDS) {
                continue;
            }
            if (condition.outcome() == Outcome.UNKNOWN || failed != null) {
                return null;
            }
            failed = condition;
        }
        Shortfall shortfall = failed == null ? null : failed.shortfall();
        return failed == null || shortfall == null
                ? null
                : new NearMiss(test.rule(), failed.condition().fact(), shortfall);
    }
}
