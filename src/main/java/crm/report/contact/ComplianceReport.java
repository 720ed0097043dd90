package crm.report.contact;

import crm.contact.Compliance;
import crm.contact.ObligationState;
import crm.contact.ObligationState.Status;
import crm.people.Responsible;
import crm.report.Column;
import crm.report.LazyRows;
import crm.report.OldColumn;
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
    public static final List<OldColumn> COLUMNS = List.of(
            new OldColumn("customer_id", "客户编号", Column.Kind.TEXT),
            new OldColumn("name", "单位名称", Column.Kind.TEXT),
            new OldColumn("class", "客户类别", Column.Kind.CODE),
            new OldColumn("region", "区域", Column.Kind.TEXT),
            new OldColumn("department", "营销部", Column.Kind.TEXT),
            new OldColumn("role", "岗位", Column.Kind.CODE),
            new OldColumn("responsible", "责任人", Column.Kind.LIST),
            new OldColumn("channel", "访问形式", Column.Kind.CODE),
            new OldColumn("times", "规定次数", Column.Kind.NUMBER),
            new OldColumn("every", "周期", Column.Kind.CODE),
            new OldColumn("required", "本期应访", Column.Kind.NUMBER),
            new OldColumn("done", "本期已访", Column.Kind.NUMBER),
            new OldColumn("remaining", "本期尚缺", Column.Kind.NUMBER),
            new OldColumn("period_start", "本期开始", Column.Kind.DATE),
            new OldColumn("period_end", "本期结束", Column.Kind.DATE),
            new OldColumn("status", "状态", Column.Kind.CODE),
            new OldColumn("due_by", "完成期限", Column.Kind.DATE),
            new OldColumn("missed_in_a_row", "连续未完成期数", Column.Kind.NUMBER),
            new OldColumn("overdue_since", "逾期起始日", Column.Kind.DATE),
            new OldColumn("days_overdue", "逾期天数", Column.Kind.NUMBER),
            new OldColumn("last_contact", "最近联系", Column.Kind.DATE),
            new OldColumn("periods_due", "应考核期数", Column.Kind.NUMBER),
            new OldColumn("periods_met", "完成期数", Column.Kind.NUMBER),
            new OldColumn("attainment", "完成率", Column.Kind.NUMBER));

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
