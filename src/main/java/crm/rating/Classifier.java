package crm.rating;

import crm.base.Parallel;
import crm.fact.CustomerFacts;
import crm.fact.Fact;
import crm.fact.PurchaseTotals;
import crm.fact.RatingWindow;
import crm.policy.Policy;
import crm.policy.RuleOutcome;
import crm.rating.Classification.Change;
import crm.rating.Classification.NearMiss;
import crm.rating.RuleResult.ConditionResult;
import crm.record.ClassOverride;
import crm.record.Customer;
import crm.record.Rating;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rates customers as of one day.
 *
 * @param policy whose rules
 * @param day the rating date
 * @param purchases folded over the twelve complete months up to the day; not added to any more
 * @param history earlier ratings, and overrides
 */
public record Classifier(Policy policy, LocalDate day, PurchaseTotals purchases, ClassHistory history) {

    /** Refuses purchases of other months than those up to the day. */
    public Classifier {
        if (!purchases.widest().equals(RatingWindow.upTo(day))) {
            throw new IllegalArgumentException("purchases of " + purchases.widest() + " for a rating of " + day);
        }
    }

    /** Rates all customers, in order; those that have ended by the day are left out and counted. */
    public Assessment classify(List<Customer> customers) {
        List<Customer> rated =
                customers.stream().filter(each -> !each.hasEndedBy(day)).toList();
        Classification[] all = new Classification[rated.size()];
        Parallel.forEach(all.length, i -> all[i] = classify(rated.get(i)));
        return new Assessment(
                policy, day, purchases.given(), purchases.window(), List.of(all), customers.size() - all.length);
    }

    /** The class of one customer by the rules alone, without the reasons. */
    public String classByRule(Customer customer) {
        CustomerFacts facts = new CustomerFacts(customer, day, purchases);
        for (Policy.Rule rule : policy.classification()) {
            if (rule.outcome(facts) == RuleOutcome.HOLDS) {
                return rule.customerClass();
            }
        }
        throw withoutRule(customer);
    }

    private static IllegalStateException withoutRule(Customer customer) {
        return new IllegalStateException("the policy has no rule for " + customer.id());
    }

    /** Rates one customer, ended or not. */
    public Classification classify(Customer customer) {
        CustomerFacts facts = new CustomerFacts(customer, day, purchases);
        List<Fact> gaps = new ArrayList<>();
        for (Policy.Rule rule : policy.classification()) {
            RuleOutcome outcome = rule.outcome(facts);
            if (outcome == RuleOutcome.HOLDS) {
                return decided(facts, rule, List.copyOf(gaps));
            }
            if (outcome == RuleOutcome.UNKNOWN) {
                for (ConditionResult each : RuleResult.of(rule, facts).with(RuleOutcome.UNKNOWN)) {
                    Fact fact = each.condition().fact();
                    if (!gaps.contains(fact)) {
                        gaps.add(fact);
                    }
                }
            }
        }
        throw withoutRule(customer);
    }

    /** Every rule of the policy put to a customer, in order, those behind the one that decides as well. */
    public List<RuleResult> test(CustomerFacts facts) {
        return policy.classification().stream()
                .map(rule -> RuleResult.of(rule, facts))
                .toList();
    }

    private Classification decided(CustomerFacts facts, Policy.Rule rule, List<Fact> gaps) {
        Customer customer = facts.customer();
        ClassOverride override = history.overrideOn(customer, day);
        Rating previous = history.ratingBefore(customer, day);
        String customerClass = override == null ? rule.customerClass() : override.customerClass();
        return new Classification(
                facts, rule, override, previous, change(previous, customerClass), gaps, nearest(facts, rule));
    }

    private Change change(@Nullable Rating previous, String customerClass) {
        if (previous == null) {
            return Change.NEW;
        }
        int order = Integer.compare(policy.rank(customerClass), policy.rank(previous.customerClass()));
        return order < 0 ? Change.UP : order > 0 ? Change.DOWN : Change.SAME;
    }

    private @Nullable NearMiss nearest(CustomerFacts facts, Policy.Rule decider) {
        int rank = policy.rank(decider.customerClass());
        for (Policy.Rule rule : policy.classification()) {
            NearMiss miss = policy.rank(rule.customerClass()) < rank ? NearMiss.of(rule, facts) : null;
            if (miss != null) {
                return miss;
            }
        }
        return null;
    }
}
