package crm.report.rating;

import crm.base.Phrase;
import crm.policy.Policy;
import crm.policy.RuleOutcome;
import crm.rating.Classification;
import crm.rating.Classification.NearMiss;
import crm.rating.RuleResult;
import crm.rating.RuleResult.ConditionResult;
import crm.record.ClassOverride;
import crm.report.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What would lift a customer a class by the rules: one number that is short, or facts that are not known.
 *
 * @param policy whose rules
 * @param classification the customer as it is
 * @param results every rule put to it, in order
 * @param words how its values are told
 */
record UpgradeAdvice(Policy policy, Classification classification, List<RuleResult> results, ExplainWords words) {

    /** The ways, or why there is none; never empty. */
    List<Phrase> ways() {
        List<Phrase> ways = new ArrayList<>();
        ClassOverride override = classification.override();
        if (override != null) {
            LocalDate until = override.until();
            ways.add((until == null
                            ? new Phrase(
                                    "The override keeps it in class {0}, whatever the rules say.",
                                    "特批长期有效,类别固定为 {0},不受规则影响。")
                            : new Phrase(
                                    "The override keeps it in class {0} until {1}, whatever the rules say.",
                                    "特批有效期至 {1},在此之前类别固定为 {0},不受规则影响。"))
                    .with(override.customerClass(), String.valueOf(until)));
        }
        if (policy.rank(classification.classByRule()) == 0) {
            ways.add(
                    override == null
                            ? new Phrase("Nothing: it is in the best class.", "已是最高类别。")
                            : new Phrase("By the rules it is in the best class.", "按规则已是最高类别。"));
            return ways;
        }
        int before = ways.size();
        NearMiss nearest = classification.nearest();
        if (nearest != null) {
            ways.add(nearMiss(nearest));
        }
        for (RuleResult result : results) {
            if (result.rule().equals(classification.rule())) {
                break;
            }
            if (result.outcome() == RuleOutcome.UNKNOWN && isBetter(result.rule())) {
                ways.add(fillIn(result));
            }
        }
        if (ways.size() == before) {
            ways.add(new Phrase(
                    "No rule of a better class is near: each fails on several conditions, or on one that is no number.",
                    "没有接近的更高类别规则:这些规则或有多项条件不成立,或不成立的条件不是数值。"));
        }
        return ways;
    }

    private boolean isBetter(Policy.Rule rule) {
        return policy.rank(rule.customerClass()) < policy.rank(classification.classByRule());
    }

    private Phrase nearMiss(NearMiss nearest) {
        RuleResult result = find(nearest.rule());
        Phrase way = new Phrase("{0} (class {1}) fails on {2} alone: {3}.", "规则 {0}({1} 类)只差{2}一项:{3}。")
                .with(
                        nearest.rule().id(),
                        nearest.rule().customerClass(),
                        nearest.fact().label(),
                        words.account(result.with(RuleOutcome.FAILS).get(0)));
        boolean behind = results.indexOf(result) > results.indexOf(find(classification.rule()));
        return behind
                ? new Phrase("{0} But {1} stands before it and decides.", "{0}但规则 {1} 排在其前,仍由其定级。")
                        .with(way, classification.rule().id())
                : way;
    }

    private RuleResult find(Policy.Rule rule) {
        return results.stream()
                .filter(result -> result.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    /** As {@code Fill in scale: if scale is medium or small, A3 (class A) would hold.} */
    private Phrase fillIn(RuleResult result) {
        List<Phrase> remedies = new ArrayList<>();
        List<Phrase> wishes = new ArrayList<>();
        for (ConditionResult condition : result.with(RuleOutcome.UNKNOWN)) {
            var fact = condition.condition().fact();
            Phrase remedy = words.remedy(fact);
            if (!remedies.contains(remedy)) {
                remedies.add(remedy);
            }
            wishes.add(new Phrase("{0} is {1}", "{0}{1}")
                    .with(fact.label(), RuleWords.requirement(condition.condition())));
        }
        Phrase way = new Phrase("{0}: if {1}, {2} (class {3}) would hold.", "请{0}:若{1},则规则 {2}({3} 类)成立。")
                .with(
                        Words.series(remedies, new Phrase(" and ", "并")),
                        Words.series(wishes, new Phrase(" and ", "且")),
                        result.rule().id(),
                        result.rule().customerClass());
        return new Phrase(capitalised(way.en()), way.zh());
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
