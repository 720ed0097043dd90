package crm.input.policy;

import static org.assertj.core.api.Assertions.assertThat;

import crm.base.Ratio;
import crm.base.Term;
import crm.fact.Fact;
import crm.policy.Condition;
import crm.policy.Policy.Bound;
import crm.policy.Policy.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rule can be reached, held against a search that tries every customer of a small world. */
class PolicyReachTest {
    private static final List<Fact> FACTS = List.of(
            Fact.SCALE, Fact.BRAND, Fact.BAD_CREDIT, Fact.OUR_SHARE, Fact.COOPERATION_YEARS, Fact.OUR_TONS_PER_MONTH);
    private static final Object UNKNOWN = "unknown";

    /** Every value that a fact may have, as far as bounds in tenths and halves can tell them apart. */
    private static List<Object> values(Fact fact) {
        List<Object> values = new ArrayList<>();
        switch (fact.type()) {
            case CODE -> values.addAll(fact.vocabulary());
            case FLAG -> values.addAll(List.of(true, false));
            case NUMBER -> {
                int steps = fact == Fact.OUR_SHARE ? 4 : 12;
                for (int i = 0; i <= steps; i++) {
                    if (fact.decimals() > 0 || i % 4 == 0) {
                        values.add(Ratio.of(i, 4));
                    }
                }
            }
        }
        if (fact == Fact.SCALE || fact.type() == Fact.Type.NUMBER) {
            values.add(UNKNOWN);
        }
        return values;
    }

    private static boolean holds(Condition condition, Object value) {
        if (value == UNKNOWN) {
            return false;
        }
        if (condition instanceof Condition.OneOf oneOf) {
            return oneOf.allowed().contains((Term) value);
        }
        if (condition instanceof Condition.Is is) {
            return is.wanted() == (Boolean) value;
        }
        Condition.Within within = (Condition.Within) condition;
        return within.isHighEnough((Ratio) value) && within.isLowEnough((Ratio) value);
    }

    private static Condition random(Fact fact, Random random) {
        return switch (fact.type()) {
            case CODE -> {
                List<Term> allowed = new ArrayList<>(fact.vocabulary());
                java.util.Collections.shuffle(allowed, random);
                yield new Condition.OneOf(fact, allowed.subList(0, 1 + random.nextInt(allowed.size())));
            }
            case FLAG -> new Condition.Is(fact, random.nextBoolean());
            case NUMBER -> {
                BigDecimal low = new BigDecimal(random.nextInt(3)).multiply(new BigDecimal("0.5"));
                BigDecimal high = low.add(new BigDecimal(random.nextInt(3)).multiply(new BigDecimal("0.5")));
                Bound lower = random.nextBoolean() ? new Bound(low, low.toPlainString()) : null;
                Bound upper = random.nextBoolean() ? new Bound(high, high.toPlainString()) : null;
                yield new Condition.Within(fact, lower, random.nextBoolean(), upper, random.nextBoolean());
            }
        };
    }

    @Test
    void random_rules_are_judged_as_by_trying_every_customer() {
        Random random = new Random(42);
        int unreachable = 0;
        int undecided = 0;
        for (int round = 0; round < 400; round++) {
            List<Fact> facts = new ArrayList<>(FACTS);
            java.util.Collections.shuffle(facts, random);
            facts = facts.subList(0, 3);
            List<Rule> rules = new ArrayList<>();
            int count = 1 + random.nextInt(6);
            for (int i = 0; i < count; i++) {
                List<Condition> conditions = new ArrayList<>();
                for (Fact fact : facts) {
                    if (random.nextInt(3) > 0) {
                        conditions.add(random(fact, random));
                    }
                }
                rules.add(new Rule("R" + i, "A", "", conditions));
            }
            Map<Integer, Set<String>> deciders = new HashMap<>();
            boolean gap = tryAll(rules, facts, 0, new HashMap<>(), deciders);

            PolicyReach reach = PolicyReach.of(rules);
            for (int i = 0; i < count; i++) {
                Set<String> before = deciders.getOrDefault(i, Set.of());
                Set<String> expected = before.contains("R" + i) ? Set.of() : before;
                assertThat(reach.shadows(i)).as(rules.toString()).containsExactlyInAnyOrderElementsOf(expected);
                unreachable += expected.isEmpty() ? 0 : 1;
            }
            assertThat(reach.undecided() != null).as(rules.toString()).isEqualTo(gap);
            undecided += gap ? 1 : 0;
        }
        assertThat(unreachable).isGreaterThan(50);
        assertThat(undecided).isBetween(50, 390);
    }

    /** Tries every customer. True if one of them meets no rule. */
    private static boolean tryAll(
            List<Rule> rules,
            List<Fact> facts,
            int next,
            Map<Fact, Object> chosen,
            Map<Integer, Set<String>> deciders) {
        if (next < facts.size()) {
            boolean gap = false;
            for (Object value : values(facts.get(next))) {
                chosen.put(facts.get(next), value);
                gap |= tryAll(rules, facts, next + 1, chosen, deciders);
            }
            return gap;
        }
        String decider = null;
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).conditions().stream().allMatch(each -> holds(each, chosen.get(each.fact())))) {
                decider = decider == null ? rules.get(i).id() : decider;
                deciders.computeIfAbsent(i, key -> new LinkedHashSet<>()).add(decider);
            }
        }
        return decider == null;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {nature: [dealer]}          | {nature: [agent]}        | {nature: [dealer, agent]} | R1, R2
                    {our_share: {min: 0.5}}     | {our_share: {below: 0.5}} | {our_share: {min: 0}}    | R1, R2
                    {bad_credit: true}          | {bad_credit: false}      | {nature: [agent]}         | R1, R2
                    {cooperation_years: {max: 2}} | {cooperation_years: {min: 3}} | {cooperation_years: {min: 1}} | R1, R2
                    {our_tons_per_month: {min: 5}} | {nature: [other]}     | {our_tons_per_month: {above: 5}} | R1
                    {scale: [large, medium, small]} | {brand: [own]}       | {scale: [small], brand: [own]} | R1
                    """)
    void the_rules_that_shadow_another_are_named(String first, String second, String third, String shadows) {
        String text = rules(first, second, third);

        assertThat(PolicySource.problems(text).get(0).what().en())
                .endsWith("(" + shadows + ")")
                .contains("rule R3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {our_tons_per_month: {max: 2}} | {our_tons_per_month: {min: 3}} | {our_tons_per_month: {min: 1}}
                    {scale: [large, medium, small]} | {nature: [dealer]}   | {scale: [large]  , nature: [dealer]}
                    """)
    void what_can_be_reached_is_not_told(String first, String second, String third) {
        boolean reached = PolicySource.faults(rules(first, second, third)).isEmpty();

        assertThat(reached).isEqualTo(first.startsWith("{our"));
    }

    private static String rules(String first, String second, String third) {
        return PolicySource.REQUIRED.replace(
                "  - {rule: R1, class: A, label: a, when: {nature: [dealer]}}\n  - {rule: R2, class: B, label: b, when: {}}\n",
                "  - {rule: R1, class: A, label: a, when: " + first + "}\n"
                        + "  - {rule: R2, class: B, label: b, when: " + second + "}\n"
                        + "  - {rule: R3, class: A, label: c, when: " + third + "}\n"
                        + "  - {rule: R4, class: B, label: d, when: {}}\n");
    }

    @Test
    void with_too_many_cases_only_single_rules_shadow() {
        Condition dealer = new Condition.Is(Fact.BAD_CREDIT, true);
        Condition strategic = new Condition.Is(Fact.STRATEGIC_PARTNER, true);
        List<Rule> rules = List.of(
                new Rule("R0", "A", "", List.of(dealer)),
                new Rule("R1", "A", "", List.of(dealer, strategic)),
                new Rule("R2", "A", "", List.of(strategic)));
        PolicyReach reach = PolicyReach.of(rules, 1);

        assertThat(reach.shadows(0)).isEmpty();
        assertThat(reach.shadows(1)).containsExactly("R0");
        assertThat(reach.shadows(2)).isEmpty();
        assertThat(reach.undecided()).isNotNull();
    }

    @Test
    void a_thousand_rules_are_judged_too() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            text.append("  - {rule: X")
                    .append(i)
                    .append(", class: A, label: x, when: {our_tons_per_month: {min: ")
                    .append(2000 - i)
                    .append("}, total_tons_per_month: {min: ")
                    .append(i)
                    .append("}}}\n");
        }
        String policy = PolicySource.REQUIRED.replace("classification:\n", "classification:\n" + text);

        assertThat(PolicySource.faults(policy)).isEmpty();
    }
}
