package crm.report.rating;

import crm.base.Phrase;
import crm.policy.Condition.Shortfall;
import crm.policy.Policy;
import crm.rating.Classification;
import crm.rating.Classifier;
import crm.rating.RuleResult;
import crm.rating.RuleResult.ConditionResult;
import crm.record.Customer;
import crm.report.Column;
import crm.report.Report;
import crm.report.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The report of {@code crm classify --explain}: every rule of the policy put to one customer, a row for each condition,
 * in the order of the policy. A rule without conditions has one row. Where an override is in force, no rule decides.
 */
public final class ExplainReport {

    private static final List<Column<Row>> COLUMNS = List.of(
            Column.text(
                    "customer_id", "客户编号", row -> row.classification.customer().id()),
            Column.code("rule", "规则", row -> row.rule().id()),
            Column.code("class", "客户类别", row -> row.rule().customerClass()),
            Column.text("label", "规则说明", row -> row.rule().label()),
            Column.code("rule_outcome", "规则结果", row -> row.result.outcome()),
            Column.flag(
                    "decides",
                    "起决定作用",
                    row -> row.classification.override() == null && row.rule().equals(row.classification.rule())),
            Column.code(
                    "field",
                    "条件项",
                    ifAny((row, condition) -> condition.condition().fact())),
            Column.phrase("condition", "条件", ifAny((row, condition) -> RuleWords.formula(condition.condition()))),
            Column.phrase(
                    "value",
                    "客户情况",
                    ifAny((row, condition) ->
                            row.words.plainValue(condition.condition().fact()))),
            Column.phrase("source", "来源", ifAny(ExplainReport::source)),
            Column.code("outcome", "条件结果", ifAny((row, condition) -> condition.outcome())),
            Column.number("short_by", "差额", ifAny((row, condition) -> shortBy(condition))));

    /** A condition of a rule, as the customer fulfils it; null: the rule has none. */
    private record Row(
            Classification classification,
            ExplainWords words,
            RuleResult result,
            @Nullable ConditionResult condition) {

        Policy.Rule rule() {
            return result.rule();
        }
    }

    private ExplainReport() {}

    /** The report on one customer. One that has ended by the day is not rated: it has no rows, and a note says so. */
    public static Report of(Classifier classifier, Customer customer) {
        LocalDate day = classifier.day();
        if (customer.hasEndedBy(day)) {
            return new Report(
                    "classify",
                    day,
                    new Table<>(COLUMNS, List.of()),
                    List.of(ClassifyReport.endedNote(day, 1)),
                    () -> ExplainText.ended(customer, day));
        }
        Classification classification = classifier.classify(customer);
        List<RuleResult> results = classifier.test(classification.facts());
        ExplainWords words =
                new ExplainWords(classification.facts(), classifier.purchases().window(), day);
        List<Row> rows = new ArrayList<>();
        for (RuleResult result : results) {
            if (result.conditions().isEmpty()) {
                rows.add(new Row(classification, words, result, null));
            }
            result.conditions().forEach(each -> rows.add(new Row(classification, words, result, each)));
        }
        return new Report(
                "classify",
                day,
                new Table<>(COLUMNS, rows),
                List.of(),
                () -> new ExplainText(classifier, classification, results, words).blocks());
    }

    /** What is told of a condition; blank where a rule has none. */
    private static <R> Function<Row, @Nullable R> ifAny(BiFunction<Row, ConditionResult, @Nullable R> cell) {
        return row -> row.condition == null ? null : cell.apply(row, row.condition);
    }

    /** Where a value comes from, with the place of the record where it stands in one. */
    private static Phrase source(Row row, ConditionResult condition) {
        Phrase source = row.words.source(condition.condition().fact());
        return switch (condition.value().origin()) {
            case RECORD, DATE_IN_RECORD ->
                new Phrase("{0}, {1}", "{0},{1}")
                        .with(source, row.classification.customer().position());
            default -> source;
        };
    }

    private static @Nullable BigDecimal shortBy(ConditionResult condition) {
        Shortfall shortfall = condition.shortfall();
        return shortfall == null
                ? null
                : shortfall.by().rounded(condition.condition().fact().decimals());
    }
}
