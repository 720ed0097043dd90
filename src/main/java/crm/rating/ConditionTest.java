package crm.rating;

import crm.policy.Condition;
import org.jspecify.annotations.Nullable;

/**
 * One condition put to one customer. Immutable.
 *
 * @param condition what is asked
 * @param value the customer's value of the fact that is asked
 * @param outcome whether that fulfils the condition; unknown where the value is
 */
public record ConditionTest(Condition condition, FactValue value, RuleOutcome outcome) {

    static ConditionTest of(Condition condition, CustomerFacts facts) {
        FactValue value = facts.value(condition.fact());
        return new ConditionTest(condition, value, outcome(condition, value));
    }

    /** By how much the number misses the condition; null where it does not, or is no known number. */
    public @Nullable Shortfall shortfall() {
        return condition instanceof Condition.Within within && value instanceof FactValue.Quantity quantity
                ? Shortfall.of(within, quantity.value())
                : null;
    }

    /** The outcome alone. */
    static RuleOutcome outcome(Condition condition, FactValue value) {
        if (value instanceof FactValue.Unknown) {
            return RuleOutcome.UNKNOWN;
        }
        return holds(condition, value) ? RuleOutcome.HOLDS : RuleOutcome.FAILS;
    }

    private static boolean holds(Condition condition, FactValue value) {
        if (condition instanceof Condition.OneOf oneOf && value instanceof FactValue.Code code) {
            return oneOf.allowed().contains(code.value());
        }
        if (condition instanceof Condition.Is is && value instanceof FactValue.Flag flag) {
            return flag.value() == is.wanted();
        }
        if (condition instanceof Condition.Within within && value instanceof FactValue.Quantity quantity) {
            return within.isHighEnough(quantity.value()) && within.isLowEnough(quantity.value());
        }
        throw new IllegalArgumentException(condition + " cannot be asked of " + value);
    }
}
