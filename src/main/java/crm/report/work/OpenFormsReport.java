package crm.report.work;

import static crm.report.TextColumn.left;
import static crm.report.TextColumn.right;
import static crm.report.TextColumn.wrapped;

import crm.base.Numbers;
import crm.base.Phrase;
import crm.record.Customer;
import crm.record.Feedback;
import crm.report.Block;
import crm.report.Column;
import crm.report.Report;
import crm.report.Sheet;
import crm.report.Span;
import crm.report.Table;
import crm.work.Forms;
import crm.work.OpenForms;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The report of {@code crm feedback --open}: forms without a result, the oldest first. */
public final class OpenFormsReport {

    private OpenFormsReport() {}

    /** The report. */
    public static Report of(OpenForms open) {
        List<Feedback> shown = open.open();
        return new Report(
                "feedback",
                open.forms().asOf(),
                new Table<>(columns(open.forms()), shown),
                FeedbackReport.notes(open),
                () -> text(open, shown));
    }

    private static List<Column<Feedback>> columns(Forms forms) {
        return List.of(
                Column.text("feedback_id", "编号", Feedback::id),
                Column.date("date", "日期", Feedback::date),
                Column.number("days_open", "未处理天数", each -> daysOpen(each, forms)),
                Column.text("department", "营销部", Feedback::department),
                Column.text("customer_id", "客户编号", ofCustomer(Customer::id)),
                Column.text("customer", "单位名称", ofCustomer(Customer::name)),
                Column.code("class", "客户类别", forms::classOf),
                Column.text("category", "反馈信息类别", Feedback::category),
                Column.text("reported_by", "反馈人", Feedback::reportedBy),
                Column.text("phone", "联系电话", Feedback::phone),
                Column.text("content", "反馈内容", Feedback::content),
                Column.text("opinion", "部门意见", Feedback::opinion),
                Column.text("decision", "经理批示", Feedback::decision));
    }

    private static <R> Function<Feedback, @Nullable R> ofCustomer(Function<Customer, R> cell) {
        return form -> form.customer() == null ? null : cell.apply(form.customer());
    }

    private static long daysOpen(Feedback form, Forms forms) {
        return ChronoUnit.DAYS.between(form.date(), forms.asOf());
    }

    private static List<Block> text(OpenForms open, List<Feedback> shown) {
        Phrase heading = open.month() == null
                ? new Phrase("Forms without a result as of {0}: {1}", "未处理的反馈表({0}):{1} 份")
                : new Phrase("Forms of {2} without a result as of {0}: {1}", "{2} 未处理的反馈表({0}):{1} 份");
        Sheet sheet = new Sheet()
                .heading(
                        heading.with(open.forms().asOf(), Numbers.grouped(shown.size()), String.valueOf(open.month())));
        if (shown.isEmpty()) {
            return sheet.line(2, Span.good(new Phrase("Every form has its result.", "所有反馈表均已处理。")))
                    .blocks();
        }
        return sheet.table(
                        0,
                        shown,
                        left("form", "编号", Feedback::id),
                        right("days", "天数", each -> daysOpen(each, open.forms())),
                        wrapped("department", "营销部", Feedback::department),
                        wrapped("customer", "单位名称", ofCustomer(Customer::name)),
                        wrapped("content", "反馈内容", Feedback::content),
                        wrapped("decision", "经理批示", Feedback::decision))
                .blocks();
    }
}
