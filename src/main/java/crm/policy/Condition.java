package crm.policy;

import crm.base.Ratio;
import crm.base.Term;
import crm.fact.Fact;
import crm.fact.FactValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rule asks of one fact of a customer. Immutable. */
public sealed interface Condition {

    /** The fact that is asked. */
    Fact fact();

    /** Whether a value of the fact fulfils the condition; an unknown one does not. */
    boolean holds(FactValue value);

    /** Whether the condition holds for a value of the fact: unknown if the value is. */
    default RuleOutcome outcome(FactValue value) {
        return value instanceof FactValue.Unknown
                ? RuleOutcome.UNKNOWN
                : holds(value) ? RuleOutcome.HOLDS : RuleOutcome.FAILS;
    }

    /** By how much a number misses the condition; null where it does not, or the value is no known number. */
    default @Nullable Shortfall shortfall(FactValue value) {
        return null;
    }

    /**
     * The fact is one of several codes.
     *
     * @param allowed as written, never empty
     */
    record OneOf(Fact fact, List<Term> allowed) implements Condition {

        @Override
        public boolean holds(FactValue value) {
            return value instanceof FactValue.Code code && allowed.contains(code.value());
        }
    }

    /** The fact is true, or is false. */
    record Is(Fact fact, boolean wanted) implements Condition {

        @Override
        public boolean holds(FactValue value) {
            return value instanceof FactValue.Flag flag && flag.value() == wanted;
        }
    }

    /**
     * The fact is a number within bounds.
     *
     * @param lower null: none
     * @param lowerIncluded whether the lower bound itself is within ({@code min}, not {@code above})
     * @param upper null: none
     * @param upperIncluded whether the upper bound itself is within ({@code max}, not {@code below})
     */
    record Within(
            Fact fact,
            Policy.@Nullable Bound lower,
            boolean lowerIncluded,
            Policy.@Nullable Bound upper,
            boolean upperIncluded)
            implements Condition {

        @Override
        public boolean holds(FactValue value) {
            return value instanceof FactValue.Quantity quantity
                    && isHighEnough(quantity.value())
                    && isLowEnough(quantity.value());
        }

        /** Whether a value is not below the lower bound. */
        public boolean isHighEnough(Ratio value) {
            if (lower == null) {
                return true;
            }
            int order = value.compareTo(Ratio.of(lower.value()));
            return order > 0 || order == 0 && lowerIncluded;
        }

        /** Whether a value is not above the upper bound. */
        public boolean isLowEnough(Ratio value) {
            if (upper == null) {
                return true;
            }
            int order = value.compareTo(Ratio.of(upper.value()));
            return order < 0 || order == 0 && upperIncluded;
        }

        @Override
        public @Nullable Shortfall shortfall(FactValue value) {
            if (!(value instanceof FactValue.Quantity quantity)) {
                return null;
            }
            Ratio have = quantity.value();
            if (lower != null && !isHighEnough(have)) {
                return new Shortfall(
                        have,
                        lower,
                        true,
                        lowerIncluded,
                        Ratio.of(lower.value()).minus(have));
            }
            if (upper != null && !isLowEnough(have)) {
                return new Shortfall(have, upper, false, upperIncluded, have.minus(Ratio.of(upper.value())));
            }
            return null;
        }
    }

    /**
     * By how much a known number misses a condition. Immutable.
     *
     * @param have the number
     * @param bound the bound that it misses
     * @param tooLow whether it is too low; else it is too high
     * @param boundCounts whether the bound itself would do ({@code min}, {@code max}; not {@code above}, {@code below})
     * @param by how far the number is from the bound: from 0 on, and 0 only where the bound itself would not do
     */
    record Shortfall(Ratio have, Policy.Bound bound, boolean tooLow, boolean boundCounts, Ratio by) {}
}
