package crm.report.work;

import crm.base.Phrase;
import crm.policy.Policy;
import crm.report.Block;
import crm.report.Column;
import crm.report.Report;
import crm.report.Sheet;
import crm.report.Span;
import crm.report.Table;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code crm policy} has to say: every value of a policy, and how much there is of what. */
public final class PolicyReport {

    private static final List<Column<Value>> COLUMNS = List.of(
            Column.code("path", "位置", Value::path),
            Column.text("value", "值", Value::value),
            Column.number("line", "行", Value::line));

    /**
     * One value of a policy.
     *
     * @param path where it stands: {@code classification[2].when.nature}
     * @param value as written
     * @param line the line on which it stands, from 1
     */
    public record Value(String path, String value, int line) {}

    private PolicyReport() {}

    /**
     * The report.
     *
     * @param file the file that was checked; null: the policy in force is shown
     */
    public static Report of(LocalDate asOf, @Nullable String file, Policy policy, List<Value> values) {
        return new Report("policy", asOf, new Table<>(COLUMNS, values), List.of(), () -> text(file, policy));
    }

    private static List<Block> text(@Nullable String file, Policy policy) {
        return new Sheet()
                .line(
                        0,
                        file == null ? "" : file + ": ",
                        Span.strong(policy.name()),
                        policy.issued() == null ? "" : " (" + policy.issued() + ')')
                .line(
                        0,
                        new Phrase(
                                        "{0} classes, {1} rules, {2} obligations, {3} holidays, {4} greeting rules, {5} audiences, {6} contents",
                                        "{0} 个类别,{1} 条规则,{2} 项走访要求,{3} 个节日,{4} 条慰问规则,{5} 个传播对象,{6} 项传播内容")
                                .with(
                                        policy.classes().size(),
                                        policy.classification().size(),
                                        policy.contactFrequency().values().stream()
                                                .mapToInt(List::size)
                                                .sum(),
                                        policy.greetings().holidays().size(),
                                        policy.greetings().rules().size(),
                                        policy.audiences().size(),
                                        policy.contents().size()))
                .line(0, Span.good(new Phrase("No faults.", "没有问题。")))
                .blocks();
    }
}
