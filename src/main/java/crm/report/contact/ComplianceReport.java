package crm.report.contact;

import crm.contact.Compliance;
import crm.contact.ObligationState;
import crm.contact.Status;
import crm.people.Responsible;
import crm.report.Column;
import crm.report.LazyRows;
import crm.report.Report;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The report of {@code crm compliance}: every obligation of the wanted statuses, the best class first, in it the longest
 * overdue first.
 */
public final class ComplianceReport {

    /** The columns, in order. */
    public static final List<Column> COLUMNS = List.of(
            new Column("customer_id", "客户编号", Column.Kind.TEXT),
            new Column("name", "单位名称", Column.Kind.TEXT),
            new Column("class", "客户类别", Column.Kind.CODE),
            new Column("region", "区域", Column.Kind.TEXT),
            new Column("department", "营销部", Column.Kind.TEXT),
            new Column("role", "岗位", Column.Kind.CODE),
            new Column("responsible", "责任人", Column.Kind.LIST),
            new Column("channel", "访问形式", Column.Kind.CODE),
            new Column("times", "规定次数", Column.Kind.NUMBER),
            new Column("every", "周期", Column.Kind.CODE),
            new Column("required", "本期应访", Column.Kind.NUMBER),
            new Column("done", "本期已访", Column.Kind.NUMBER),
            new Column("remaining", "本期尚缺", Column.Kind.NUMBER),
            new Column("period_start", "本期开始", Column.Kind.DATE),
            new Column("period_end", "本期结束", Column.Kind.DATE),
            new Column("status", "状态", Column.Kind.CODE),
            new Column("due_by", "完成期限", Column.Kind.DATE),
            new Column("missed_in_a_row", "连续未完成期数", Column.Kind.NUMBER),
            new Column("overdue_since", "逾期起始日", Column.Kind.DATE),
            new Column("days_overdue", "逾期天数", Column.Kind.NUMBER),
            new Column("last_contact", "最近联系", Column.Kind.DATE),
            new Column("periods_due", "应考核期数", Column.Kind.NUMBER),
            new Column("periods_met", "完成期数", Column.Kind.NUMBER),
            new Column("attainment", "完成率", Column.Kind.NUMBER));

    private ComplianceReport() {}

    /**
     * The report.
     *
     * @param statuses which obligations are listed; the notes and the totals of the text speak of all
     */
    public static Report of(Compliance compliance, Responsible responsible, Set<Status> statuses) {
        List<ObligationState> listed = ComplianceOrder.of(compliance, statuses);
        ComplianceRows rows = new ComplianceRows(compliance.asOf(), responsible);
        return new Report(
                "compliance",
                compliance.asOf(),
                COLUMNS,
                new LazyRows<>(listed, rows::row),
                ComplianceNotes.of(compliance),
                () -> new ComplianceText(
                                compliance,
                                responsible,
                                statuses,
                                ComplianceOrder.of(compliance, EnumSet.allOf(Status.class)))
                        .blocks());
    }
}
