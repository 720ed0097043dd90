package crm.input.policy;

import crm.base.Phrase;
import crm.fact.Fact;
import crm.policy.Condition;
import crm.policy.Policy.Rule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which rules can decide for some customer, and whether some customer meets none, by trying every case that the
 * rules can tell apart. A case is the set of rules that hold in it. The facts are taken one after the other: each value of
 * a fact narrows each case so far, and cases that have become equal are kept once. Exact, unless there are hundreds of
 * thousands of cases. Then a rule counts as never reached only where one earlier rule holds whenever it does, and only a
 * rule without conditions decides for everybody.
 */
final class PolicyReach {

    /** After how many steps the exact way is given up. */
    static final int MOST_STEPS = 300_000;

    /** How a case came about: one value of one fact, and those chosen before it. */
    private record Chosen(@Nullable Chosen before, Fact fact, DistinctValues.Value value) {}

    private final List<Rule> rules;
    private final List<DistinctValues> facts;

    /** By rule: those rules that decide in the cases in which it holds; itself, if it decides in one. */
    private final List<BitSet> deciders = new ArrayList<>();

    private @Nullable Phrase undecided;

    private PolicyReach(List<Rule> rules) {
        this.rules = rules;
        this.facts = distinctValues(rules);
        for (int i = 0; i < rules.size(); i++) {
            deciders.add(new BitSet());
        }
    }

    /** Tries rules, each of whose conditions can hold. */
    static PolicyReach of(List<Rule> rules) {
        return of(rules, MOST_STEPS);
    }

    /** As {@link #of(List)}, with another number of steps. */
    static PolicyReach of(List<Rule> rules, int mostSteps) {
        PolicyReach reach = new PolicyReach(rules);
        if (!reach.enumerate(mostSteps)) {
            reach.compare();
        }
        return reach;
    }

    private static List<DistinctValues> distinctValues(List<Rule> rules) {
        Set<Fact> asked = EnumSet.noneOf(Fact.class);
        rules.forEach(rule -> rule.conditions().forEach(condition -> asked.add(condition.fact())));
        List<DistinctValues> facts = new ArrayList<>();
        for (Fact fact : asked) {
            List<@Nullable Condition> conditions = new ArrayList<>();
            rules.forEach(rule -> conditions.add(condition(rule, fact)));
            facts.add(DistinctValues.of(fact, conditions));
        }
        return facts;
    }

    private static @Nullable Condition condition(Rule rule, Fact fact) {
        for (Condition condition : rule.conditions()) {
            if (condition.fact() == fact) {
                return condition;
            }
        }
        return null;
    }

    private BitSet allRules() {
        BitSet all = new BitSet();
        all.set(0, rules.size());
        return all;
    }

    /** Goes through all cases. False if there are too many. */
    private boolean enumerate(int mostSteps) {
        Map<BitSet, @Nullable Chosen> cases = new LinkedHashMap<>();
        cases.put(allRules(), null);
        int steps = 0;
        for (DistinctValues fact : facts) {
            Map<BitSet, @Nullable Chosen> joined = new LinkedHashMap<>();
            for (Map.Entry<BitSet, @Nullable Chosen> each : cases.entrySet()) {
                for (DistinctValues.Value value : fact.values()) {
                    if (++steps > mostSteps) {
                        return false;
                    }
                    BitSet holding = (BitSet) each.getKey().clone();
                    holding.and(value.holding());
                    joined.putIfAbsent(holding, new Chosen(each.getValue(), fact.fact(), value));
                }
            }
            cases = joined;
        }
        cases.forEach(this::note);
        return true;
    }

    private void note(BitSet holding, @Nullable Chosen chosen) {
        int decider = holding.nextSetBit(0);
        if (decider < 0) {
            undecided = undecided == null ? example(chosen) : undecided;
        }
        for (int rule = decider; rule >= 0; rule = holding.nextSetBit(rule + 1)) {
            deciders.get(rule).set(decider);
        }
    }

    /** The facts of a case without which some rule would hold, as a message shows them. */
    private Phrase example(@Nullable Chosen chosen) {
        List<Chosen> needed = new ArrayList<>();
        for (Chosen each = chosen; each != null; each = each.before()) {
            needed.add(0, each);
        }
        for (Chosen each : List.copyOf(needed)) {
            BitSet holding = allRules();
            needed.stream()
                    .filter(other -> other.fact() != each.fact())
                    .forEach(other -> holding.and(other.value().holding()));
            if (holding.isEmpty()) {
                needed.remove(each);
            }
        }
        List<Phrase> shown = new ArrayList<>();
        for (Chosen each : needed) {
            shown.add(new Phrase("{0} {1}", "{0}为{1}")
                    .with(each.fact(), each.value().shown()));
        }
        return Phrase.list(shown);
    }

    /** Looks for rules that hold wherever a later one does. */
    private void compare() {
        for (int later = 0; later < rules.size(); later++) {
            BitSet always = allRules();
            for (DistinctValues fact : facts) {
                for (DistinctValues.Value value : fact.values()) {
                    if (value.holding().get(later)) {
                        always.and(value.holding());
                    }
                }
            }
            deciders.get(later).set(always.nextSetBit(0));
        }
        if (rules.stream().noneMatch(rule -> rule.conditions().isEmpty())) {
            undecided = new Phrase("those whom no rule names", "没有规则提到的客户");
        }
    }

    /** The rules because of which a rule is never reached, in their order; empty if it is reached. */
    List<String> shadows(int rule) {
        BitSet all = deciders.get(rule);
        return all.get(rule)
                ? List.of()
                : all.stream().mapToObj(i -> rules.get(i).id()).toList();
    }

    /** A kind of customer for whom no rule decides; null if there is none. */
    @Nullable
    Phrase undecided() {
        return undecided;
    }
}
