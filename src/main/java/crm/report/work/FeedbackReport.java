package crm.report.work;

import static crm.report.TextColumn.left;
import static crm.report.TextColumn.right;
import static crm.report.TextColumn.wrapped;

import crm.base.Numbers;
import crm.base.Phrase;
import crm.report.Block;
import crm.report.Breakdown;
import crm.report.Column;
import crm.report.Note;
import crm.report.Report;
import crm.report.Sheet;
import crm.report.Span;
import crm.report.Style;
import crm.report.Table;
import crm.report.TextColumn;
import crm.work.Forms;
import crm.work.Forms.Fate;
import crm.work.OpenForms;
import crm.work.Quota;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The report of {@code crm feedback}: the forms that each department owes for a month, in the order of departments. */
public final class FeedbackReport {

    private FeedbackReport() {}

    /**
     * The report.
     *
     * @param quotas in the order of the departments
     * @param classes all classes of the policy
     */
    public static Report of(Forms forms, List<Quota> quotas, List<String> classes) {
        return new Report(
                "feedback",
                forms.asOf(),
                new Table<>(columns(forms, classes), quotas),
                notes(forms),
                () -> text(forms, quotas, classes));
    }

    private static List<Column<Quota>> columns(Forms forms, List<String> classes) {
        List<Column<Quota>> columns = new ArrayList<>();
        columns.add(Column.date("month", "月份", each -> forms.month()));
        columns.add(Column.text("department", "营销部", Quota::department));
        columns.add(Column.number("total", "合计", Quota::total));
        columns.add(Column.number("total_required", "应交合计", Quota::totalRequired));
        for (String code : classes) {
            String name = code.toLowerCase(Locale.ROOT);
            columns.add(Column.number(name, code + "类", each -> {
                Quota.ByClass ofClass = each.of(code);
                return ofClass == null ? null : ofClass.count();
            }));
            columns.add(Column.number(name + "_required", code + "类应交", each -> {
                Quota.ByClass ofClass = each.of(code);
                return ofClass == null ? null : ofClass.required();
            }));
        }
        columns.add(Column.number("missing", "尚缺", Quota::missing));
        columns.add(Column.code("status", "状态", each -> each.status(forms.month(), forms.asOf())));
        return columns;
    }

    /** What became of the forms of a month that were read. */
    static List<Note> notes(Forms forms) {
        return notes("counted_forms", "{0} counted", "计入 {0} 份", forms.read());
    }

    /** What became of the forms that were read, where those without a result are listed. */
    static List<Note> notes(OpenForms forms) {
        return notes("open_forms", "{0} open", "未处理 {0} 份", forms.read());
    }

    private static List<Note> notes(String code, String en, String zh, Map<Fate, Integer> read) {
        return List.of(new Breakdown(code, read.getOrDefault(Fate.COUNTED, 0), en, zh)
                .and(read.getOrDefault(Fate.CLOSED, 0), "{0} with a result", "已有处理结果 {0} 份")
                .and(read.getOrDefault(Fate.OTHER_MONTH, 0), "{0} of other months", "其他月份 {0} 份")
                .and(read.getOrDefault(Fate.LATER, 0), "{0} dated later", "晚于报表日期 {0} 份")
                .and(read.getOrDefault(Fate.FILTERED, 0), "{0} filtered out", "不在筛选范围 {0} 份")
                .note("1 form read: {1}.", "{0} forms read: {1}.", "共读取 {0} 份反馈表:{1}。"));
    }

    private static List<Block> text(Forms forms, List<Quota> quotas, List<String> classes) {
        YearMonth month = forms.month();
        List<TextColumn<Quota>> columns = new ArrayList<>();
        columns.add(wrapped("department", "营销部", Quota::department));
        columns.add(right(
                "total",
                "合计",
                each -> each.totalRequired() == null ? each.total() : part(each.total(), each.totalRequired())));
        for (String code : classes) {
            columns.add(right(Phrase.same(code), each -> {
                Quota.ByClass ofClass = each.of(code);
                return ofClass == null ? "–" : part(ofClass.count(), ofClass.required());
            }));
        }
        columns.add(right("missing", "尚缺", Quota::missing));
        columns.add(left("status", "状态", each -> status(each.status(month, forms.asOf()))));
        Phrase inAll = new Phrase(
                        "{0} of {1} departments have met their quotas; missing in all: {2}",
                        "{1} 个营销部中 {0} 个已完成;共缺 {2} 份")
                .with(
                        Numbers.grouped(quotas.stream()
                                .filter(quota -> quota.missing() == 0)
                                .count()),
                        Numbers.grouped(quotas.size()),
                        Numbers.grouped(
                                quotas.stream().mapToLong(Quota::missing).sum()));
        return new Sheet()
                .heading(new Phrase("Feedback forms of {0} as of {1}", "{0} 信息反馈表({1})").with(month, forms.asOf()))
                .line(2, Span.faint(daysLeft(month, forms.asOf())))
                .table(2, quotas, columns)
                .line(2, Span.strong(inAll))
                .blocks();
    }

    private static Span part(int count, int required) {
        return Span.of(
                Numbers.grouped(count) + '/' + Numbers.grouped(required),
                count < required ? Style.DOUBTFUL : Style.PLAIN);
    }

    private static Phrase daysLeft(YearMonth month, LocalDate asOf) {
        LocalDate last = month.atEndOfMonth();
        if (asOf.isAfter(last)) {
            return new Phrase("the month is over; a count stands before what is owed", "该月已结束;斜线前为已交份数,后为应交份数");
        }
        long days = ChronoUnit.DAYS.between(asOf, last);
        String left = days == 1 ? "1 day of the month is left" : "{0} days of the month are left";
        return new Phrase(left + "; a count stands before what is owed", "该月还剩 {0} 天;斜线前为已交份数,后为应交份数")
                .with(Numbers.grouped(days));
    }

    private static Span status(Quota.Status status) {
        return switch (status) {
            case MET -> Span.good(status);
            case DUE -> Span.doubtful(status);
            case SHORT -> Span.bad(status);
        };
    }
}
