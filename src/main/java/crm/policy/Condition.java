package crm.policy;

import crm.base.Ratio;
import crm.base.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rule asks of one fact of a customer. Immutable. */
public sealed interface Condition {

    /** The fact that is asked. */
    Fact fact();

    /**
     * The fact is one of several codes.
     *
     * @param allowed as written, never empty
     */
    record OneOf(Fact fact, List<Term> allowed) implements Condition {}

    /** The fact is true, or is false. */
    record Is(Fact fact, boolean wanted) implements Condition {}

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
    }
}
