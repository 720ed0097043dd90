package crm.report.rating;

import static crm.report.TextColumn.left;
import static crm.report.TextColumn.wrapped;

import crm.base.Phrase;
import crm.policy.Policy;
import crm.policy.RuleOutcome;
import crm.rating.Classification;
import crm.rating.Classifier;
import crm.rating.RuleResult;
import crm.record.ClassOverride;
import crm.record.Customer;
import crm.report.Block;
import crm.report.Sheet;
import crm.report.Span;
import crm.report.Style;
import crm.report.Words;
import java.time.LocalDate;
import java.util.List;

/**
 * The text form of {@link ExplainReport}: the customer and its class, every rule with every condition, then what would
 * lift it a class.
 */
final class ExplainText {

    private final Classifier classifier;
    private final Classification classification;
    private final List<RuleResult> results;
    private final ExplainWords words;
    private final Sheet sheet = new Sheet();

    ExplainText(Classifier classifier, Classification classification, List<RuleResult> results, ExplainWords words) {
        this.classifier = classifier;
        this.classification = classification;
        this.results = results;
        this.words = words;
    }

    /** What is to be said of a customer that has ended. */
    static List<Block> ended(Customer customer, LocalDate day) {
        return new Sheet()
                .heading(Phrase.same(customer.id() + ' ' + customer.name()))
                .line(
                        0,
                        new Phrase("It ended on {0} and is not rated as of {1}.", "该客户已于 {0} 终止,截至 {1} 不参与评级。")
                                .with(String.valueOf(customer.endedOn()), day))
                .blocks();
    }

    List<Block> blocks() {
        head();
        boolean decided = false;
        for (RuleResult result : results) {
            sheet.gap();
            rule(result, decided);
            decided |= result.rule().equals(classification.rule());
        }
        sheet.heading(new Phrase("What would lift it a class", "如何升级"));
        new UpgradeAdvice(classifier.policy(), classification, results, words)
                .ways()
                .forEach(way -> sheet.line(0, way));
        return sheet.blocks();
    }

    private void head() {
        Customer customer = classification.customer();
        Policy policy = classifier.policy();
        String label = policy.classes()
                .get(policy.rank(classification.customerClass()))
                .label();
        sheet.heading(new Phrase("{0} {1}: class {2} {3}", "{0} {1}:{2} 类 {3}")
                .with(customer.id(), customer.name(), classification.customerClass(), label));
        ClassOverride override = classification.override();
        Phrase byRule = new Phrase("rule {0}: {1}", "规则 {0}:{1}")
                .with(classification.rule().id(), classification.rule().label());
        if (override == null) {
            sheet.line(2, byRule);
        } else {
            sheet.line(2, new Phrase("set by an override: {0}", "特批定级:{0}").with(RuleWords.override(override)));
            sheet.line(
                    2,
                    new Phrase("by the rules class {0}, {1}", "按规则为 {0} 类,{1}")
                            .with(classification.classByRule(), byRule));
        }
        sheet.line(2, new Phrase("rated as of {0} by {1}", "评定日期 {0},依据{1}").with(classifier.day(), policy.name()));
        sheet.line(2, ratings(customer));
        for (ClassOverride other : classifier.history().overrides(customer)) {
            if (!other.equals(override)) {
                sheet.line(2, new Phrase("not in force that day: {0}", "当日未生效的特批:{0}").with(RuleWords.override(other)));
            }
        }
        sheet.line(2, new Phrase("recorded at {0}", "档案位置:{0}").with(customer.position()));
    }

    private Phrase ratings(Customer customer) {
        List<Phrase> earlier = classifier.history().ratings(customer).stream()
                .filter(rating -> rating.ratedOn().isBefore(classifier.day()))
                .map(rating -> new Phrase("{0} on {1}", "{1} {0} 类").with(rating.customerClass(), rating.ratedOn()))
                .toList();
        return earlier.isEmpty()
                ? new Phrase("no earlier rating", "以前未评级")
                : new Phrase("earlier ratings: {0}; now {1}", "历次评级:{0};本次{1}")
                        .with(Words.list(earlier), classification.change());
    }

    private void rule(RuleResult result, boolean decidedBefore) {
        Policy.Rule rule = result.rule();
        boolean decides = rule.equals(classification.rule());
        Phrase decision = classification.override() == null
                ? new Phrase("{0} and decides", "{0},以此定级")
                : new Phrase("{0}, but the override decides", "{0},但以特批为准");
        Phrase mark =
                decides ? decision : decidedBefore ? new Phrase("{0}, not reached", "{0},未用到") : Phrase.same("{0}");
        sheet.line(
                0,
                Span.strong(new Phrase("{0} (class {1}) ", "{0}({1} 类)").with(rule.id(), rule.customerClass())),
                Span.of(mark.with(result.outcome()), style(result.outcome())),
                new Phrase(": {0}", ":{0}").with(rule.label()));
        if (result.conditions().isEmpty()) {
            sheet.line(2, new Phrase("no conditions: it holds for every customer", "无条件,适用于所有客户"));
        } else {
            sheet.table(
                    2,
                    result.conditions(),
                    left(each -> Span.of(each.outcome(), style(each.outcome()))),
                    left(each -> each.condition().fact().label()),
                    wrapped(words::account));
        }
    }

    private static Style style(RuleOutcome outcome) {
        return switch (outcome) {
            case HOLDS -> Style.GOOD;
            case FAILS -> Style.PLAIN;
            case UNKNOWN -> Style.DOUBTFUL;
        };
    }
}
