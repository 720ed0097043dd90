package crm.rating;

import crm.policy.Fact;
import crm.policy.Policy;
import crm.record.ClassOverride;
import crm.record.Customer;
import crm.record.Rating;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The class of one customer as of one day, with its reasons. Immutable.
 *
 * @param facts what was known of the customer
 * @param rule the first rule that holds for it, an override aside
 * @param override the decision in force that day; null if none is
 * @param previous the latest rating before that day; null if there is none
 * @param change how the class compares with that of the previous rating
 * @param dataGaps what the rules before the one that holds could not be asked for: the unknown facts of those that no
 *     known fact rules out, each once, in the order of rules and conditions
 * @param nearest the first rule of a class better than {@link #classByRule} that one number alone keeps the customer
 *     from, wherever among the rules it stands; null if there is none
 */
public record Classification(
        CustomerFacts facts,
        Policy.Rule rule,
        @Nullable ClassOverride override,
        @Nullable Rating previous,
        Change change,
        List<Fact> dataGaps,
        @Nullable NearMiss nearest) {

    /** The id that stands for a rule where an override decides. */
    public static final String OVERRIDE = "override";

    /** Whose class. */
    public Customer customer() {
        return facts.customer();
    }

    /** The class: that of the override, else that of the rules. */
    public String customerClass() {
        return override == null ? rule.customerClass() : override.customerClass();
    }

    /** The class by the rules, an override aside. */
    public String classByRule() {
        return rule.customerClass();
    }

    /** The id of what decides: {@value #OVERRIDE} or that of the rule. */
    public String ruleId() {
        return override == null ? rule.id() : OVERRIDE;
    }

    /** Why: the reason of the override, null if it names none, else the label of the rule. */
    public @Nullable String reason() {
        return override == null ? rule.label() : override.reason();
    }
}
