package crm.report.work;

import crm.base.Numbers;
import crm.base.Phrase;
import crm.report.Column;
import crm.report.LazyRows;
import crm.report.Note;
import crm.report.OldColumn;
import crm.report.Report;
import crm.work.Figures;
import crm.work.Summary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The report of {@code crm summary}: the month, or several added up, of each department. */
public final class SummaryReport {

    /** Tonnes have so many decimals. */
    static final int TON_DECIMALS = 3;

    /** The share has so many decimals. */
    static final int SHARE_DECIMALS = 4;

    private SummaryReport() {}

    /** The columns, in order, for a policy of these classes. */
    public static List<OldColumn> columns(List<String> classes) {
        List<OldColumn> columns = new ArrayList<>(List.of(
                new OldColumn("month", "月份", Column.Kind.TEXT),
                new OldColumn("department", "营销部", Column.Kind.TEXT),
                new OldColumn("customers", "客户数", Column.Kind.NUMBER)));
        for (String each : classes) {
            columns.add(new OldColumn(each.toLowerCase(Locale.ROOT), each + "类", Column.Kind.NUMBER));
        }
        columns.addAll(List.of(
                new OldColumn("new_customers", "新增客户", Column.Kind.NUMBER),
                new OldColumn("our_tons", "我司采购量(吨)", Column.Kind.NUMBER),
                new OldColumn("total_tons", "采购总量(吨)", Column.Kind.NUMBER),
                new OldColumn("our_share", "我司占比", Column.Kind.NUMBER),
                new OldColumn("visits", "走访次数", Column.Kind.NUMBER),
                new OldColumn("calls", "电话次数", Column.Kind.NUMBER),
                new OldColumn("feedback_forms", "反馈表", Column.Kind.NUMBER),
                new OldColumn("feedback_required", "应交反馈表", Column.Kind.NUMBER),
                new OldColumn("overdue", "逾期项", Column.Kind.NUMBER)));
        return List.copyOf(columns);
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
                columns(classes),
                new LazyRows<>(summary.departments(), department -> row(summary, department)),
                List.of(note(summary.left())),
                () -> new SummaryText(summary).blocks());
    }

    private static Note note(Summary.Left left) {
        List<Phrase> parts = new ArrayList<>();
        parts.add(new Phrase("{0} counted", "计入 {0} 家").with(Numbers.grouped(left.counted())));
        add(parts, left.notBegun(), new Phrase("{0} not yet begun", "尚未开始 {0} 家"));
        add(parts, left.ended(), new Phrase("{0} ended", "已终止 {0} 家"));
        add(parts, left.filtered(), new Phrase("{0} filtered out", "不在筛选范围 {0} 家"));
        Phrase text = left.read() == 1
                ? new Phrase("1 customer read, as of {2}: {1}.", "截至 {2} 共读取 1 家客户:{1}。")
                : new Phrase("{0} customers read, as of {2}: {1}.", "截至 {2} 共读取 {0} 家客户:{1}。");
        Phrase joined = Phrase.join(parts, new Phrase(", ", ","));
        return new Note(
                "counted_customers", left.counted(), text.with(Numbers.grouped(left.read()), joined, left.day()));
    }

    private static void add(List<Phrase> parts, int count, Phrase text) {
        if (count > 0) {
            parts.add(text.with(Numbers.grouped(count)));
        }
    }

    /** The month, or the first and the last of several. */
    static String months(Summary summary) {
        String first = summary.months().get(0).toString();
        int count = summary.months().size();
        return count == 1 ? first : first + ".." + summary.months().get(count - 1);
    }

    private static List<@Nullable Object> row(Summary summary, Summary.Department department) {
        Figures figures = department.all();
        List<@Nullable Object> row = new ArrayList<>();
        row.add(months(summary));
        row.add(department.name());
        row.add(figures.customers());
        row.addAll(figures.byClass().values());
        row.add(figures.newCustomers());
        row.add(tons(figures.ourTons()));
        row.add(tons(figures.totalTons()));
        row.add(figures.ourShare() == null ? null : figures.ourShare().rounded(SHARE_DECIMALS));
        row.add(figures.visits());
        row.add(figures.calls());
        row.add(figures.forms());
        row.add(figures.formsRequired());
        row.add(figures.overdue());
        return row;
    }

    private static @Nullable BigDecimal tons(@Nullable BigDecimal tons) {
        return tons == null ? null : tons.setScale(TON_DECIMALS, RoundingMode.HALF_UP);
    }
}
