package crm.report.rating;

import crm.base.Phrase;
import crm.policy.Policy;
import crm.policy.RuleOutcome;
import crm.rating.Classification;
import crm.rating.Classifier;
import crm.rating.RuleResult;
import crm.rating.RuleResult.ConditionResult;
import crm.record.ClassOverride;
import crm.record.Customer;
import crm.record.Rating;
import crm.report.Block;
import crm.report.Span;
import crm.report.Style;
import crm.report.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The text form of {@link ExplainReport}: the customer and its class, every rule with every condition, then what would
 * lift it a class.
 */
public final class ExplainText {

    private static final Phrase NONE = Phrase.same("");

    private final Classifier classifier;
    private final Classification classification;
    private final List<RuleResult> tests;
    private final ExplainWords words;
    private final List<Block> blocks = new ArrayList<>();

    ExplainText(Classifier classifier, Classification classification, List<RuleResult> tests, ExplainWords words) {
        this.classifier = classifier;
        this.classification = classification;
        this.tests = tests;
        this.words = words;
    }

    /** What is to be said of a customer that has ended. */
    static List<Block> ended(Customer customer, LocalDate day) {
        return List.of(
                new Block.Heading(Phrase.same(customer.id() + ' ' + customer.name())),
                Block.Line.of(new Phrase("It ended on {0} and is not rated as of {1}.", "该客户已于 {0} 终止,截至 {1} 不参与评级。")
                        .with(String.valueOf(customer.endedOn()), day)));
    }

    List<Block> blocks() {
        head();
        boolean decided = false;
        for (RuleResult test : tests) {
            blocks.add(new Block.Gap());
            rule(test, decided);
            decided |= test.rule().equals(classification.rule());
        }
        blocks.add(new Block.Heading(new Phrase("What would lift it a class", "如何升级")));
        for (Phrase way : new UpgradeAdvice(classifier.policy(), classification, tests, words).ways()) {
            blocks.add(Block.Line.of(way));
        }
        return List.copyOf(blocks);
    }

    private void head() {
        Customer customer = classification.customer();
        Policy policy = classifier.policy();
        String label = policy.classes()
                .get(policy.rank(classification.customerClass()))
                .label();
        blocks.add(new Block.Heading(new Phrase("{0} {1}: class {2} {3}", "{0} {1}:{2} 类 {3}")
                .with(customer.id(), customer.name(), classification.customerClass(), label)));
        ClassOverride override = classification.override();
        Phrase byRule = new Phrase("rule {0}: {1}", "规则 {0}:{1}")
                .with(classification.rule().id(), classification.rule().label());
        if (override == null) {
            line(byRule);
        } else {
            line(new Phrase("set by an override: {0}", "特批定级:{0}").with(told(override)));
            line(new Phrase("by the rules class {0}, {1}", "按规则为 {0} 类,{1}")
                    .with(classification.classByRule(), byRule));
        }
        line(new Phrase("rated as of {0} by {1}", "评定日期 {0},依据{1}").with(classifier.day(), policy.name()));
        line(ratings(customer));
        for (ClassOverride other : classifier.history().overrides(customer)) {
            if (!other.equals(override)) {
                line(new Phrase("not in force that day: {0}", "当日未生效的特批:{0}").with(told(other)));
            }
        }
        line(new Phrase("recorded at {0}", "档案位置:{0}").with(customer.position()));
    }

    private void line(Phrase text) {
        blocks.add(new Block.Line(2, List.of(Span.of(text))));
    }

    private Phrase ratings(Customer customer) {
        List<Phrase> earlier = new ArrayList<>();
        for (Rating rating : classifier.history().ratings(customer)) {
            if (rating.ratedOn().isBefore(classifier.day())) {
                earlier.add(new Phrase("{0} on {1}", "{1} {0} 类").with(rating.customerClass(), rating.ratedOn()));
            }
        }
        return earlier.isEmpty()
                ? new Phrase("no earlier rating", "以前未评级")
                : new Phrase("earlier ratings: {0}; now {1}", "历次评级:{0};本次{1}")
                        .with(Phrase.join(earlier, Words.COMMA), Words.of(classification.change()));
    }

    /** An override with all that is recorded of it. */
    public static Phrase told(ClassOverride override) {
        List<Phrase> parts = new ArrayList<>();
        parts.add(new Phrase("class {0}", "{0} 类").with(override.customerClass()));
        String reason = override.reason();
        if (reason != null) {
            parts.add(Phrase.same(reason));
        }
        String approvedBy = override.approvedBy();
        if (approvedBy != null) {
            parts.add(new Phrase("approved by {0}", "批准人 {0}").with(approvedBy));
        }
        LocalDate from = override.from();
        if (from != null) {
            parts.add(new Phrase("from {0}", "自 {0}").with(from));
        }
        LocalDate until = override.until();
        parts.add(until == null ? new Phrase("without end", "长期有效") : new Phrase("until {0}", "至 {0}").with(until));
        return Phrase.join(parts, new Phrase(", ", ","));
    }

    private void rule(RuleResult test, boolean decidedBefore) {
        Policy.Rule rule = test.rule();
        boolean decides = rule.equals(classification.rule());
        Phrase outcome = Words.of(test.outcome());
        Phrase decision = classification.override() == null
                ? new Phrase("{0} and decides", "{0},以此定级")
                : new Phrase("{0}, but the override decides", "{0},但以特批为准");
        Phrase mark = decides
                ? decision.with(outcome)
                : decidedBefore ? new Phrase("{0}, not reached", "{0},未用到").with(outcome) : outcome;
        blocks.add(new Block.Line(
                0,
                List.of(
                        new Span(
                                new Phrase("{0} (class {1}) ", "{0}({1} 类)").with(rule.id(), rule.customerClass()),
                                Style.STRONG),
                        new Span(mark, style(test.outcome())),
                        Span.of(new Phrase(": {0}", ":{0}").with(rule.label())))));
        if (test.conditions().isEmpty()) {
            line(new Phrase("no conditions: it holds for every customer", "无条件,适用于所有客户"));
            return;
        }
        List<List<Span>> rows = new ArrayList<>();
        for (ConditionResult condition : test.conditions()) {
            rows.add(List.of(
                    new Span(Words.of(condition.outcome()), style(condition.outcome())),
                    Span.of(condition.condition().fact().label()),
                    Span.of(words.account(condition))));
        }
        blocks.add(Block.positional(
                2,
                List.of(
                        new Block.TableColumn(NONE, false, false),
                        new Block.TableColumn(NONE, false, false),
                        new Block.TableColumn(NONE, false, true)),
                rows));
    }

    private static Style style(RuleOutcome outcome) {
        return switch (outcome) {
            case HOLDS -> Style.GOOD;
            case FAILS -> Style.PLAIN;
            case UNKNOWN -> Style.DOUBTFUL;
        };
    }
}
