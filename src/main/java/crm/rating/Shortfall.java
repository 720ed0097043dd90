package crm.rating;

import crm.base.Ratio;
import crm.policy.Condition;
import crm.policy.Policy;
import org.jspecify.annotations.Nullable;

/**
 * By how much a known number misses a condition. Immutable.
 *
 * @param have the number
 * @param bound the bound that it misses
 * @param tooLow whether it is too low; else it is too high
 * @param boundCounts whether the bound itself would do ({@code min}, {@code max}; not {@code above}, {@code below})
 * @param by how far the number is from the bound: from 0 on, and 0 only where the bound itself would not do
 */
public record Shortfall(Ratio have, Policy.Bound bound, boolean tooLow, boolean boundCounts, Ratio by) {

    /** How a number misses a condition; null if it does not. */
    static @Nullable Shortfall of(Condition.Within condition, Ratio have) {
        Policy.Bound lower = condition.lower();
        if (lower != null && !condition.isHighEnough(have)) {
            Ratio by = Ratio.of(lower.value()).minus(have);
            return new Shortfall(have, lower, true, condition.lowerIncluded(), by);
        }
        Policy.Bound upper = condition.upper();
        if (upper != null && !condition.isLowEnough(have)) {
            Ratio by = have.minus(Ratio.of(upper.value()));
            return new Shortfall(have, upper, false, condition.upperIncluded(), by);
        }
        return null;
    }
}
