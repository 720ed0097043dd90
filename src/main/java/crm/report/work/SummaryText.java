package crm.report.work;

import crm.base.Numbers;
import crm.base.Phrase;
import crm.report.Block;
import crm.report.Drawing;
import crm.report.Span;
import crm.report.Words;
import crm.work.Figures;
import crm.work.Summary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
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
    private final List<Block> blocks = new ArrayList<>();

    /**
     * A figure, as text and as a number for its bar.
     *
     * @param text how it is shown; null: unknown
     * @param height for bars; null: unknown
     */
    private record Line(
            Phrase label, Function<Figures, @Nullable String> text, Function<Figures, @Nullable BigDecimal> height) {}

    SummaryText(Summary summary) {
        this.summary = summary;
    }

    List<Block> blocks() {
        Phrase title = new Phrase("Summary of {0} as of {1}", "{0} 客户信息汇总({1})");
        blocks.add(new Block.Heading(title.with(SummaryReport.months(summary), summary.asOf()), true));
        if (summary.departments().isEmpty()) {
            blocks.add(new Block.Line(2, List.of(Span.of(new Phrase("There is no department.", "没有营销部。")))));
        } else if (summary.months().size() == 1) {
            besideEachOther();
        } else {
            month(total());
            summary.departments().forEach(this::month);
        }
        return List.copyOf(blocks);
    }

    private Summary.Department total() {
        Summary.Department total = summary.total();
        if (total == null) {
            throw new IllegalStateException("no departments");
        }
        return total;
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        lines.add(count(new Phrase("customers", "客户数"), Figures::customers));
        for (String each : total().all().byClass().keySet()) {
            lines.add(count(
                    new Phrase("class {0}", "{0} 类").with(each),
                    figures -> figures.byClass().getOrDefault(each, 0)));
        }
        lines.add(count(new Phrase("new customers", "新增客户"), Figures::newCustomers));
        lines.add(new Line(new Phrase("our tons", "我司采购量(吨)"), each -> tons(each.ourTons()), Figures::ourTons));
        lines.add(new Line(new Phrase("total tons", "采购总量(吨)"), each -> tons(each.totalTons()), Figures::totalTons));
        lines.add(new Line(new Phrase("our share", "我司占比"), SummaryText::share, SummaryText::shareHeight));
        lines.add(count(new Phrase("visits", "走访次数"), Figures::visits));
        lines.add(count(new Phrase("calls", "电话次数"), Figures::calls));
        lines.add(new Line(
                new Phrase("feedback forms", "反馈表(已交/应交)"),
                each -> Numbers.grouped(each.forms()) + '/' + Numbers.grouped(each.formsRequired()),
                each -> BigDecimal.valueOf(each.forms())));
        lines.add(count(new Phrase("overdue", "逾期项"), Figures::overdue));
        return lines;
    }

    private static Line count(Phrase label, Function<Figures, Integer> count) {
        return new Line(
                label, each -> Numbers.grouped(count.apply(each)), each -> BigDecimal.valueOf(count.apply(each)));
    }

    static @Nullable String tons(@Nullable BigDecimal tons) {
        return tons == null ? null : Numbers.grouped(tons.setScale(SummaryReport.TON_DECIMALS, RoundingMode.HALF_UP));
    }

    static @Nullable String share(Figures figures) {
        BigDecimal share = shareHeight(figures);
        return share == null ? null : share.movePointRight(2).toPlainString() + '%';
    }

    private static @Nullable BigDecimal shareHeight(Figures figures) {
        return figures.ourShare() == null ? null : figures.ourShare().rounded(SummaryReport.SHARE_DECIMALS);
    }

    static Phrase name(Summary.Department department) {
        return department.name() == null ? Words.NOBODY : Phrase.same(department.name());
    }

    private void besideEachOther() {
        List<Summary.Department> all = summary.departments();
        for (int from = 0; from < all.size(); from += BESIDE) {
            List<Summary.Department> some = all.subList(from, Math.min(all.size(), from + BESIDE));
            boolean isLast = from + BESIDE >= all.size();
            List<Block.TableColumn> columns = new ArrayList<>();
            columns.add(new Block.TableColumn(Phrase.same(""), false, true));
            some.forEach(each -> columns.add(new Block.TableColumn(name(each), true, true)));
            if (isLast && all.size() > 1) {
                columns.add(new Block.TableColumn(new Phrase("total", "合计"), true, false));
            }
            List<List<Span>> rows = new ArrayList<>();
            for (Line line : lines()) {
                List<Span> row = new ArrayList<>();
                row.add(Span.of(line.label()));
                some.forEach(each -> row.add(span(line, each.all())));
                if (isLast && all.size() > 1) {
                    row.add(span(line, total().all()));
                }
                rows.add(row);
            }
            if (from > 0) {
                blocks.add(new Block.Gap());
            }
            blocks.add(Block.positional(2, columns, rows));
        }
    }

    private static Span span(Line line, Figures figures) {
        String text = line.text().apply(figures);
        return Span.of(text == null ? "–" : text);
    }

    private void month(Summary.Department department) {
        boolean isTotal = department.equals(total()) && department.name() == null;
        if (isTotal && summary.departments().size() == 1) {
            return;
        }
        blocks.add(new Block.Heading(isTotal ? new Phrase("All departments", "全部营销部") : name(department)));
        List<Figures> byMonth = department.byMonth();
        List<List<Span>> rows = new ArrayList<>();
        for (Line line : lines()) {
            List<@Nullable BigDecimal> heights = new ArrayList<>();
            byMonth.forEach(each -> heights.add(line.height().apply(each)));
            rows.add(List.of(
                    Span.of(line.label()),
                    span(line, department.all()),
                    span(line, byMonth.get(0)),
                    Span.of(new Drawing.Sparkline(heights)),
                    span(line, byMonth.get(byMonth.size() - 1))));
        }
        int last = summary.months().size() - 1;
        blocks.add(Block.positional(
                2,
                List.of(
                        new Block.TableColumn(Phrase.same(""), false, true),
                        new Block.TableColumn(new Phrase("in all", "合计"), true, false),
                        new Block.TableColumn(
                                Phrase.same(summary.months().get(0).toString()), true, false),
                        new Block.TableColumn(Phrase.same(""), false, false),
                        new Block.TableColumn(
                                Phrase.same(summary.months().get(last).toString()), false, false)),
                rows));
    }
}
