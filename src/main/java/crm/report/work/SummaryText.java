package crm.report.work;

import static crm.report.TextColumn.left;
import static crm.report.TextColumn.right;
import static crm.report.TextColumn.wrapped;

import crm.base.Numbers;
import crm.base.Phrase;
import crm.report.Block;
import crm.report.Drawing;
import crm.report.Sheet;
import crm.report.Span;
import crm.report.TextColumn;
import crm.report.Words;
import crm.work.Figures;
import crm.work.Summary;
import crm.work.Summary.Department;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The text form of {@link SummaryReport}: of one month the figures against the departments, as a department sends them
 * in; of several, department by department, how each figure moved.
 */
final class SummaryText {

    /** As many departments as fit beside each other. */
    private static final int BESIDE = 5;

    private final Summary summary;
    private final Sheet sheet = new Sheet();

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

    SummaryText(Summary summary) {
        this.summary = summary;
    }

    List<Block> blocks() {
        sheet.title(new Phrase("Summary of {0} as of {1}", "{0} 客户信息汇总({1})")
                .with(SummaryReport.months(summary), summary.asOf()));
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
        lines.add(new Line(
                new Phrase("our tons", "我司采购量(吨)"), each -> SummaryReport.tons(each.ourTons()), Figures::ourTons));
        lines.add(new Line(
                new Phrase("total tons", "采购总量(吨)"), each -> SummaryReport.tons(each.totalTons()), Figures::totalTons));
        lines.add(new Line(new Phrase("our share", "我司占比"), SummaryText::share, SummaryReport::share));
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
    static @Nullable String share(Figures figures) {
        BigDecimal share = SummaryReport.share(figures);
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
