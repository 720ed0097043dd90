package crm.report.work;

import static crm.report.TextColumn.left;
import static crm.report.TextColumn.right;
import static crm.report.TextColumn.wrapped;

import crm.base.Numbers;
import crm.base.Phrase;
import crm.report.Block;
import crm.report.Breakdown;
import crm.report.Column;
import crm.report.Drawing;
import crm.report.Note;
import crm.report.Report;
import crm.report.Sheet;
import crm.report.Span;
import crm.report.Table;
import crm.report.TextColumn;
import crm.report.Words;
import crm.work.Figures;
import crm.work.Summary;
import crm.work.Summary.Department;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The report of {@code crm summary}: the month, or several added up, of each department. The text sets of one month the
 * figures against the departments, as a department sends them in; of several, department by department, how each figure moved.
 */
public final class SummaryReport {

    private static final int TON_DECIMALS = 3;
    private static final int SHARE_DECIMALS = 4;

    /** As many departments as fit beside each other. */
    private static final int BESIDE = 5;

    /**
     * A line of figures.
     *
     * @param figure how it is shown; null: not known
     * @param height for bars; null: not known
     */
    private record Line(
            Phrase label, Function<Figures, @Nullable Object> figure, Function<Figures, @Nullable BigDecimal> height) {

        static Line count(Phrase label, Function<Figures, Integer> count) {
            return new Line(label, count::apply, each -> BigDecimal.valueOf(count.apply(each)));
        }

        Span of(Figures figures) {
            return shown(figure.apply(figures));
        }
    }

    private final Summary summary;
    private final Sheet sheet = new Sheet();

    private SummaryReport(Summary summary) {
        this.summary = summary;
    }

    /**
     * The report.
     *
     * @param classes all classes of the policy
     */
    public static Report of(Summary summary, List<String> classes) {
        return new Report(
                "summary",
                summary.asOf(),
                new Table<>(columns(summary, classes), summary.departments()),
                List.of(note(summary.left())),
                () -> new SummaryReport(summary).text());
    }

    private static List<Column<Department>> columns(Summary summary, List<String> classes) {
        List<Column<Department>> columns = new ArrayList<>();
        columns.add(Column.text("month", "月份", each -> months(summary)));
        columns.add(Column.text("department", "营销部", Department::name));
        columns.add(number("customers", "客户数", Figures::customers));
        for (String code : classes) {
            columns.add(number(
                    code.toLowerCase(Locale.ROOT),
                    code + "类",
                    each -> each.byClass().get(code)));
        }
        columns.add(number("new_customers", "新增客户", Figures::newCustomers));
        columns.add(number("our_tons", "我司采购量(吨)", each -> tons(each.ourTons())));
        columns.add(number("total_tons", "采购总量(吨)", each -> tons(each.totalTons())));
        columns.add(number("our_share", "我司占比", SummaryReport::share));
        columns.add(number("visits", "走访次数", Figures::visits));
        columns.add(number("calls", "电话次数", Figures::calls));
        columns.add(number("feedback_forms", "反馈表", Figures::forms));
        columns.add(number("feedback_required", "应交反馈表", Figures::formsRequired));
        columns.add(number("overdue", "逾期项", Figures::overdue));
        return columns;
    }

    private static Column<Department> number(String name, String chinese, Function<Figures, @Nullable Number> figure) {
        return Column.number(name, chinese, each -> figure.apply(each.all()));
    }

    /** Tonnes, rounded as they are shown. */
    static @Nullable BigDecimal tons(@Nullable BigDecimal tons) {
        return tons == null ? null : tons.setScale(TON_DECIMALS, RoundingMode.HALF_UP);
    }

    /** Our share, rounded as it is shown; null: not known. */
    static @Nullable BigDecimal share(Figures figures) {
        return figures.ourShare() == null ? null : figures.ourShare().rounded(SHARE_DECIMALS);
    }

    /** The month, or the first and the last of several. */
    static String months(Summary summary) {
        String first = summary.months().get(0).toString();
        int count = summary.months().size();
        return count == 1 ? first : first + ".." + summary.months().get(count - 1);
    }

    private static Note note(Summary.Left left) {
        return new Breakdown("counted_customers", left.counted(), "{0} counted", "计入 {0} 家")
                .and(left.notBegun(), "{0} not yet begun", "尚未开始 {0} 家")
                .and(left.ended(), "{0} ended", "已终止 {0} 家")
                .and(left.filtered(), "{0} filtered out", "不在筛选范围 {0} 家")
                .note(
                        "1 customer read, as of {2}: {1}.",
                        "{0} customers read, as of {2}: {1}.", "截至 {2} 共读取 {0} 家客户:{1}。", left.day());
    }

    private List<Block> text() {
        sheet.title(new Phrase("Summary of {0} as of {1}", "{0} 客户信息汇总({1})").with(months(summary), summary.asOf()));
        Department total = summary.total();
        if (total == null) {
            sheet.line(2, new Phrase("There is no department.", "没有营销部。"));
        } else if (summary.months().size() == 1) {
            besideEachOther(total);
        } else {
            month(total, total);
            summary.departments().forEach(each -> month(each, total));
        }
        return sheet.blocks();
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.count(new Phrase("customers", "客户数"), Figures::customers));
        for (String code : summary.departments().get(0).all().byClass().keySet()) {
            lines.add(Line.count(
                    new Phrase("class {0}", "{0} 类").with(code),
                    each -> Objects.requireNonNull(each.byClass().get(code))));
        }
        lines.add(Line.count(new Phrase("new customers", "新增客户"), Figures::newCustomers));
        lines.add(new Line(new Phrase("our tons", "我司采购量(吨)"), each -> tons(each.ourTons()), Figures::ourTons));
        lines.add(new Line(new Phrase("total tons", "采购总量(吨)"), each -> tons(each.totalTons()), Figures::totalTons));
        lines.add(new Line(new Phrase("our share", "我司占比"), SummaryReport::percentage, SummaryReport::share));
        lines.add(Line.count(new Phrase("visits", "走访次数"), Figures::visits));
        lines.add(Line.count(new Phrase("calls", "电话次数"), Figures::calls));
        lines.add(new Line(
                new Phrase("feedback forms", "反馈表(已交/应交)"),
                each -> Numbers.grouped(each.forms()) + '/' + Numbers.grouped(each.formsRequired()),
                each -> BigDecimal.valueOf(each.forms())));
        lines.add(Line.count(new Phrase("overdue", "逾期项"), Figures::overdue));
        return lines;
    }

    /** A figure; a dash where it is not known. */
    static Span shown(@Nullable Object figure) {
        return Span.of(figure == null ? "–" : figure);
    }

    /** Our share as a percentage; null: not known. */
    static @Nullable String percentage(Figures figures) {
        BigDecimal share = share(figures);
        return share == null ? null : share.movePointRight(2).toPlainString() + '%';
    }

    static Phrase name(Department department) {
        return department.name() == null ? Words.NOBODY : Phrase.same(department.name());
    }

    private void besideEachOther(Department total) {
        List<Department> all = summary.departments();
        for (int from = 0; from < all.size(); from += BESIDE) {
            int end = Math.min(all.size(), from + BESIDE);
            List<TextColumn<Line>> columns = new ArrayList<>();
            columns.add(wrapped(Line::label));
            for (Department each : all.subList(from, end)) {
                Figures figures = each.all();
                columns.add(new TextColumn<>(name(each), true, true, line -> line.of(figures)));
            }
            if (end == all.size() && all.size() > 1) {
                Figures figures = total.all();
                columns.add(right("total", "合计", line -> line.of(figures)));
            }
            if (from > 0) {
                sheet.gap();
            }
            sheet.table(2, lines(), columns);
        }
    }

    private void month(Department department, Department total) {
        boolean isTotal = department.equals(total);
        if (isTotal && summary.departments().size() == 1) {
            return;
        }
        Figures all = department.all();
        List<Figures> byMonth = department.byMonth();
        int last = byMonth.size() - 1;
        List<YearMonth> months = summary.months();
        sheet.heading(isTotal ? new Phrase("All departments", "全部营销部") : name(department))
                .table(
                        2,
                        lines(),
                        wrapped(Line::label),
                        right("in all", "合计", line -> line.of(all)),
                        right(Phrase.same(months.get(0).toString()), line -> line.of(byMonth.get(0))),
                        left(line -> bars(line, byMonth)),
                        left(Phrase.same(months.get(last).toString()), line -> line.of(byMonth.get(last))));
    }

    private static Drawing bars(Line line, List<Figures> byMonth) {
        List<@Nullable BigDecimal> heights = new ArrayList<>();
        byMonth.forEach(each -> heights.add(line.height().apply(each)));
        return new Drawing.Sparkline(heights);
    }
}
