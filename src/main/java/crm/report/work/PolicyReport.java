package crm.report.work;

import crm.base.Phrase;
import crm.policy.Policy;
import crm.report.Block;
import crm.report.Column;
import crm.report.OldColumn;
import crm.report.Report;
import crm.report.Span;
import crm.report.Style;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code crm policy} has to say: every value of a policy, and how much there is of what. */
public final class PolicyReport {

    private static final List<OldColumn> COLUMNS = List.of(
            new OldColumn("path", "位置", Column.Kind.CODE),
            new OldColumn("value", "值", Column.Kind.TEXT),
            new OldColumn("line", "行", Column.Kind.NUMBER));

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
        List<List<@Nullable Object>> rows = new ArrayList<>(values.size());
        for (Value value : values) {
            rows.add(List.of(value.path(), value.value(), value.line()));
        }
        return new Report("policy", asOf, COLUMNS, rows, List.of(), () -> text(file, policy));
    }

    private static List<Block> text(@Nullable String file, Policy policy) {
        int obligations =
                policy.contactFrequency().values().stream().mapToInt(List::size).sum();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Line(
                0,
                List.of(
                        Span.of((file == null ? "" : file + ": ")),
                        new Span(Phrase.same(policy.name()), Style.STRONG),
                        Span.of(policy.issued() == null ? "" : " (" + policy.issued() + ')'))));
        blocks.add(Block.Line.of(new Phrase(
                        "{0} classes, {1} rules, {2} obligations, {3} holidays, {4} greeting rules, {5} audiences, {6} contents",
                        "{0} 个类别,{1} 条规则,{2} 项走访要求,{3} 个节日,{4} 条慰问规则,{5} 个传播对象,{6} 项传播内容")
                .with(
                        policy.classes().size(),
                        policy.classification().size(),
                        obligations,
                        policy.greetings().holidays().size(),
                        policy.greetings().rules().size(),
                        policy.audiences().size(),
                        policy.contents().size())));
        blocks.add(new Block.Line(0, List.of(new Span(new Phrase("No faults.", "没有问题。"), Style.GOOD))));
        return blocks;
    }
}
