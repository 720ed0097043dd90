package crm.report.work;

import crm.report.Breakdown;
import crm.report.Column;
import crm.report.Note;
import crm.report.Report;
import crm.report.Table;
import crm.work.Figures;
import crm.work.Summary;
import crm.work.Summary.Department;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The report of {@code crm summary}: the month, or several added up, of each department. */
public final class SummaryReport {

    private static final int TON_DECIMALS = 3;
    private static final int SHARE_DECIMALS = 4;

    private SummaryReport() {}

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
                () -> new SummaryText(summary).blocks());
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
}
