package crm.report.work;

import static crm.report.TextColumn.left;
import static crm.report.TextColumn.wrapped;

import crm.base.Numbers;
import crm.base.Phrase;
import crm.people.Responsible;
import crm.record.Role;
import crm.report.Block;
import crm.report.Column;
import crm.report.ListSelection;
import crm.report.Report;
import crm.report.Sheet;
import crm.report.Span;
import crm.report.Table;
import crm.report.contact.ComplianceWords;
import crm.work.Forms;
import crm.work.Suggestion;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The report of {@code crm feedback --suggest}: whom a department that is short may ask. */
public final class SuggestionReport {

    /** As many as the text shows of each department and class, where it is not short by more. */
    private static final int FEW = 5;

    private SuggestionReport() {}

    /** The report. */
    public static Report of(Forms forms, List<Suggestion> suggestions, Responsible responsible) {
        return new Report(
                "feedback",
                forms.asOf(),
                new Table<>(columns(forms, responsible), suggestions),
                FeedbackReport.notes(forms),
                () -> text(forms, suggestions, responsible));
    }

    private static List<Column<Suggestion>> columns(Forms forms, Responsible responsible) {
        return List.of(
                Column.date("month", "月份", each -> forms.month()),
                Column.text("department", "营销部", Suggestion::department),
                Column.code("class", "客户类别", Suggestion::customerClass),
                Column.number("short_by", "该类尚缺", Suggestion::shortBy),
                Column.text("customer_id", "客户编号", each -> each.customer().id()),
                Column.text("customer", "单位名称", each -> each.customer().name()),
                Column.text("region", "区域", each -> each.customer().region()),
                Column.list("salesperson", "营销员", each -> responsible.names(Role.SALESPERSON, each.customer())),
                Column.date("last_form", "上次反馈", Suggestion::lastForm),
                Column.number(
                        "days_since",
                        "距今天数",
                        each -> each.lastForm() == null
                                ? null
                                : ChronoUnit.DAYS.between(each.lastForm(), forms.asOf())));
    }

    /** What is lacked of a class by a department. */
    private record Lack(String department, String customerClass, int shortBy) {

        static Lack of(Suggestion suggestion) {
            return new Lack(suggestion.department(), suggestion.customerClass(), suggestion.shortBy());
        }
    }

    private static List<Block> text(Forms forms, List<Suggestion> suggestions, Responsible responsible) {
        Sheet sheet = new Sheet()
                .heading(new Phrase("Whom to ask for the forms of {0}, as of {1}", "{0} 反馈表建议征集对象({1})")
                        .with(forms.month(), forms.asOf()));
        if (suggestions.isEmpty()) {
            sheet.line(
                    2,
                    new Phrase(
                            "No department is short of a class whose customers it could ask.",
                            "没有营销部在某类客户上缺少反馈表且有客户可征集。"));
        }
        ListSelection.by(Lack::of, suggestions).forEach((lack, all) -> {
            sheet.heading(new Phrase("{0}, class {1}: {2} missing, {3} to ask", "{0} {1} 类:尚缺 {2} 份,可征集 {3} 家")
                    .with(
                            lack.department(),
                            lack.customerClass(),
                            Numbers.grouped(lack.shortBy()),
                            Numbers.grouped(all.size())));
            List<Suggestion> shown = all.subList(0, Math.min(all.size(), Math.max(FEW, lack.shortBy())));
            sheet.table(
                    2,
                    shown,
                    left("customer", "客户编号", each -> each.customer().id()),
                    wrapped("name", "单位名称", each -> each.customer().name()),
                    wrapped("region", "区域", each -> each.customer().region()),
                    wrapped(
                            "salesperson",
                            "营销员",
                            each -> String.join("、", responsible.names(Role.SALESPERSON, each.customer()))),
                    left("last form", "上次反馈", each -> ComplianceWords.lastContact(each.lastForm())));
            if (shown.size() < all.size()) {
                sheet.line(
                        2,
                        Span.faint(new Phrase("and {0} more; -f csv lists them", "另有 {0} 家,可用 -f csv 列出")
                                .with(Numbers.grouped(all.size() - shown.size()))));
            }
        });
        return sheet.blocks();
    }
}
