package crm.report.work;

import crm.base.Numbers;
import crm.base.Phrase;
import crm.people.Responsible;
import crm.record.Customer;
import crm.record.Role;
import crm.report.Block;
import crm.report.Column;
import crm.report.LazyRows;
import crm.report.OldColumn;
import crm.report.Report;
import crm.report.Span;
import crm.report.Style;
import crm.report.contact.ComplianceWords;
import crm.work.Forms;
import crm.work.Suggestion;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The report of {@code crm feedback --suggest}: whom a department that is short may ask. */
public final class SuggestionReport {

    /** The columns, in order. */
    public static final List<OldColumn> COLUMNS = List.of(
            new OldColumn("month", "月份", Column.Kind.DATE),
            new OldColumn("department", "营销部", Column.Kind.TEXT),
            new OldColumn("class", "客户类别", Column.Kind.CODE),
            new OldColumn("short_by", "该类尚缺", Column.Kind.NUMBER),
            new OldColumn("customer_id", "客户编号", Column.Kind.TEXT),
            new OldColumn("customer", "单位名称", Column.Kind.TEXT),
            new OldColumn("region", "区域", Column.Kind.TEXT),
            new OldColumn("salesperson", "营销员", Column.Kind.LIST),
            new OldColumn("last_form", "上次反馈", Column.Kind.DATE),
            new OldColumn("days_since", "距今天数", Column.Kind.NUMBER));

    /** As many as the text shows of each department and class, where it is not short by more. */
    private static final int FEW = 5;

    private SuggestionReport() {}

    /** The report. */
    public static Report of(Forms forms, List<Suggestion> suggestions, Responsible responsible) {
        return new Report(
                "feedback",
                forms.asOf(),
                COLUMNS,
                new LazyRows<>(suggestions, each -> row(forms, each, responsible)),
                FeedbackNotes.of(forms),
                () -> text(forms, suggestions, responsible));
    }

    private static List<@Nullable Object> row(Forms forms, Suggestion suggestion, Responsible responsible) {
        Customer customer = suggestion.customer();
        @Nullable
        Object[] cells = {
            forms.month(),
            suggestion.department(),
            suggestion.customerClass(),
            suggestion.shortBy(),
            customer.id(),
            customer.name(),
            customer.region(),
            responsible.names(Role.SALESPERSON, customer),
            suggestion.lastForm(),
            suggestion.lastForm() == null ? null : ChronoUnit.DAYS.between(suggestion.lastForm(), forms.asOf())
        };
        return Collections.unmodifiableList(Arrays.asList(cells));
    }

    private record Group(String department, String customerClass, int shortBy) {}

    private static List<Block> text(Forms forms, List<Suggestion> suggestions, Responsible responsible) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(new Phrase("Whom to ask for the forms of {0}, as of {1}", "{0} 反馈表建议征集对象({1})")
                .with(forms.month(), forms.asOf())));
        if (suggestions.isEmpty()) {
            blocks.add(new Block.Line(
                    2,
                    List.of(Span.of(new Phrase(
                            "No department is short of a class whose customers it could ask.",
                            "没有营销部在某类客户上缺少反馈表且有客户可征集。")))));
        }
        Map<Group, List<Suggestion>> groups = new LinkedHashMap<>();
        for (Suggestion each : suggestions) {
            groups.computeIfAbsent(
                            new Group(each.department(), each.customerClass(), each.shortBy()),
                            group -> new ArrayList<>())
                    .add(each);
        }
        groups.forEach((group, members) -> {
            Phrase heading = new Phrase("{0}, class {1}: {2} missing, {3} to ask", "{0} {1} 类:尚缺 {2} 份,可征集 {3} 家");
            blocks.add(new Block.Heading(heading.with(
                    group.department(),
                    group.customerClass(),
                    Numbers.grouped(group.shortBy()),
                    Numbers.grouped(members.size()))));
            List<Suggestion> shown = members.subList(0, Math.min(members.size(), Math.max(FEW, group.shortBy())));
            blocks.add(table(shown, responsible));
            if (shown.size() < members.size()) {
                blocks.add(new Block.Line(
                        2,
                        List.of(new Span(
                                new Phrase("and {0} more; -f csv lists them", "另有 {0} 家,可用 -f csv 列出")
                                        .with(Numbers.grouped(members.size() - shown.size())),
                                Style.FAINT))));
            }
        });
        return List.copyOf(blocks);
    }

    private static Block table(List<Suggestion> shown, Responsible responsible) {
        return Block.positional(
                2,
                List.of(
                        new Block.TableColumn(new Phrase("customer", "客户编号"), false, false),
                        new Block.TableColumn(new Phrase("name", "单位名称"), false, true),
                        new Block.TableColumn(new Phrase("region", "区域"), false, true),
                        new Block.TableColumn(new Phrase("salesperson", "营销员"), false, true),
                        new Block.TableColumn(new Phrase("last form", "上次反馈"), false, false)),
                new LazyRows<>(
                        shown,
                        each -> List.of(
                                Span.of(each.customer().id()),
                                Span.of(each.customer().name()),
                                Span.of(Objects.requireNonNullElse(
                                        each.customer().region(), "")),
                                Span.of(String.join("、", responsible.names(Role.SALESPERSON, each.customer()))),
                                Span.of(ComplianceWords.lastContact(each.lastForm())))));
    }
}
