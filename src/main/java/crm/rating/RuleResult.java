package crm.rating;

import crm.fact.CustomerFacts;
import crm.fact.FactValue;
import crm.policy.Condition;
import crm.policy.Condition.Shortfall;
import crm.policy.Policy;
import crm.policy.RuleOutcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether one rule holds for one customer, with each of its conditions. Immutable.
 *
 * @param rule the rule
 * @param conditions all its conditions, in the order of the policy
 * @param outcome fails if any condition fails, else unknown if any is, else holds
 */
public record RuleResult(Policy.Rule rule, List<ConditionResult> conditions, RuleOutcome outcome) {

    /** Puts a rule to a customer. */
    static RuleResult of(Policy.Rule rule, CustomerFacts facts) {
        List<ConditionResult> results = rule.conditions().stream()
                .map(condition -> new ConditionResult(condition, facts.value(condition.fact())))
                .toList();
        return new RuleResult(rule, results, rule.outcome(facts));
    }

    /** The conditions with an outcome, in order. */
    public List<ConditionResult> with(RuleOutcome wanted) {
        return conditions.stream().filter(each -> each.outcome() == wanted).toList();
    }

    /**
     * Whether one condition holds for one customer, with the value that it was asked of. Immutable.
     *
     * @param condition what is asked
     * @param value the customer's value of the fact that is asked
     */
    public record ConditionResult(Condition condition, FactValue value) {

        /** Whether the value fulfils the condition; unknown where the value is. */
        public RuleOutcome outcome() {
            return condition.outcome(value);
        }

        /** By how much the number misses the condition; null where it does not, or is no known number. */
        public @Nullable Shortfall shortfall() {
            return condition.shortfall(value);
        }
    }
}
