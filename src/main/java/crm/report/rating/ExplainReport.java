package crm.report.rating;

import crm.base.Phrase;
import crm.fact.Fact;
import crm.fact.FactValue.Origin;
import crm.policy.Condition.Shortfall;
import crm.policy.Policy;
import crm.rating.Classification;
import crm.rating.Classifier;
import crm.rating.RuleResult;
import crm.rating.RuleResult.ConditionResult;
import crm.record.Customer;
import crm.report.Column;
import crm.report.OldColumn;
import crm.report.Report;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The report of {@code crm classify --explain}: every rule of the policy put to one customer, a row for each condition,
 * in the order of the policy. A rule without conditions has one row. Where an override is in force, no rule decides.
 */
public final class ExplainReport {

    /** The columns, in order. */
    public static final List<OldColumn> COLUMNS = List.of(
            new OldColumn("customer_id", "客户编号", Column.Kind.TEXT),
            new OldColumn("rule", "规则", Column.Kind.CODE),
            new OldColumn("class", "客户类别", Column.Kind.CODE),
            new OldColumn("label", "规则说明", Column.Kind.TEXT),
            new OldColumn("rule_outcome", "规则结果", Column.Kind.CODE),
            new OldColumn("decides", "起决定作用", Column.Kind.FLAG),
            new OldColumn("field", "条件项", Column.Kind.CODE),
            new OldColumn("condition", "条件", Column.Kind.PHRASE),
            new OldColumn("value", "客户情况", Column.Kind.PHRASE),
            new OldColumn("source", "来源", Column.Kind.PHRASE),
            new OldColumn("outcome", "条件结果", Column.Kind.CODE),
            new OldColumn("short_by", "差额", Column.Kind.NUMBER));

    private ExplainReport() {}

    /** The report on one customer. One that has ended by the day is not rated: it has no rows, and a note says so. */
    public static Report of(Classifier classifier, Customer customer) {
        if (customer.hasEndedBy(classifier.day())) {
            return new Report(
                    "classify",
                    classifier.day(),
                    COLUMNS,
                    List.of(),
                    List.of(ClassifyReport.endedNote(classifier.day(), 1)),
                    () -> ExplainText.ended(customer, classifier.day()));
        }
        Classification classification = classifier.classify(customer);
        List<RuleResult> tests = classifier.test(classification.facts());
        ExplainWords words =
                new ExplainWords(classification.facts(), classifier.purchases().window(), classifier.day());
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (RuleResult test : tests) {
            for (@Nullable ConditionResult condition : conditionsOrNone(test)) {
                rows.add(row(classification, test, condition, words));
            }
        }
        return new Report(
                "classify",
                classifier.day(),
                COLUMNS,
                Collections.unmodifiableList(rows),
                List.of(),
                () -> new ExplainText(classifier, classification, tests, words).blocks());
    }

    private static List<@Nullable ConditionResult> conditionsOrNone(RuleResult test) {
        return test.conditions().isEmpty() ? Collections.singletonList(null) : new ArrayList<>(test.conditions());
    }

    private static List<@Nullable Object> row(
            Classification classification, RuleResult test, @Nullable ConditionResult condition, ExplainWords words) {
        Policy.Rule rule = test.rule();
        Fact fact = condition == null ? null : condition.condition().fact();
        Shortfall shortfall = condition == null ? null : condition.shortfall();
        @Nullable
        Object[] cells = {
            classification.customer().id(),
            rule.id(),
            rule.customerClass(),
            rule.label(),
            test.outcome(),
            classification.override() == null && rule.equals(classification.rule()),
            fact,
            condition == null ? null : RuleWords.formula(condition.condition()),
            fact == null ? null : words.plainValue(fact),
            condition == null || fact == null ? null : source(classification.customer(), condition, words.source(fact)),
            condition == null ? null : condition.outcome(),
            shortfall == null || fact == null ? null : shortfall.by().rounded(fact.decimals())
        };
        return Collections.unmodifiableList(Arrays.asList(cells));
    }

    /** Where a value comes from, with the place of the record where it stands in one. */
    private static Phrase source(Customer customer, ConditionResult condition, Phrase source) {
        Origin origin = condition.value().origin();
        return origin == Origin.RECORD || origin == Origin.DATE_IN_RECORD
                ? new Phrase("{0}, {1}", "{0},{1}").with(source, customer.position())
                : source;
    }
}
