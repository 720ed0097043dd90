package crm.rating;

import crm.policy.Policy;
import java.util.ArrayList;
import java.util.List;

/**
 * One rule put to one customer. Immutable.
 *
 * @param rule the rule
 * @param conditions all its conditions, in the order of the policy
 * @param outcome fails if any condition fails, else unknown if any is, else holds
 */
public record RuleTest(Policy.Rule rule, List<ConditionTest> conditions, RuleOutcome outcome) {

    static RuleTest of(Policy.Rule rule, CustomerFacts facts) {
        List<ConditionTest> tests = new ArrayList<>(rule.conditions().size());
        RuleOutcome outcome = RuleOutcome.HOLDS;
        for (var condition : rule.conditions()) {
            ConditionTest test = ConditionTest.of(condition, facts);
            tests.add(test);
            if (test.outcome() == RuleOutcome.FAILS || outcome == RuleOutcome.HOLDS) {
                outcome = test.outcome();
            }
        }
        return new RuleTest(rule, List.copyOf(tests), outcome);
    }

    /** The conditions with an outcome, in order. */
    public List<ConditionTest> with(RuleOutcome wanted) {
        return conditions.stream().filter(test -> test.outcome() == wanted).toList();
    }
}
