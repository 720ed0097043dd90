package crm.rating;

import crm.base.Term;
import crm.fact.CustomerFacts;
import crm.fact.Fact;
import crm.fact.FactValue;
import crm.policy.Condition;
import crm.policy.Condition.Shortfall;
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
            NearMiss miss = null;
            for (Condition condition : rule.conditions()) {
                FactValue value = facts.value(condition.fact());
                if (!condition.holds(value)) {
                    Shortfall shortfall = miss == null ? condition.shortfall(value) : null;
                    if (shortfall == null) {
                        return null;
                    }
                    miss = new NearMiss(rule, condition.fact(), shortfall);
                }
            }
            return miss;
        }
    }

    /** How a customer's class compares with that of its latest earlier rating. */
    public enum Change implements Term {
        /** It has none. */
        NEW("新增"),
        /** A better class than before. */
        UP("升级"),
        /** A worse class than before. */
        DOWN("降级"),
        /** The class that it had. */
        SAME("不变");

        private final String chinese;

        Change(String chinese) {
            this.chinese = chinese;
        }

        @Override
        public List<String> chineseNames() {
            return List.of(chinese);
        }
    }
}
