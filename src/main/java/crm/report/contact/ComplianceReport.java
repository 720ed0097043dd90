package crm.report.contact;

import crm.contact.CalendarPeriod;
import crm.contact.Compliance;
import crm.contact.ObligationState;
import crm.contact.ObligationState.Status;
import crm.people.Responsible;
import crm.policy.Period;
import crm.report.Column;
import crm.report.Report;
import crm.report.Table;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The report of {@code crm compliance}: every obligation of the wanted statuses, the best class first, in it the longest
 * overdue first.
 */
public final class ComplianceReport {

    private ComplianceReport() {}

    /**
     * The report.
     *
     * @param statuses which obligations are listed; the notes and the totals of the text speak of all
     */
    public static Report of(Compliance compliance, Responsible responsible, Set<Status> statuses) {
        return new Report(
                "compliance",
                compliance.asOf(),
                new Table<>(columns(compliance.asOf(), responsible), ComplianceOrder.of(compliance, statuses)),
                ComplianceNotes.of(compliance),
                () -> new ComplianceText(
                                compliance,
                                responsible,
                                statuses,
                                ComplianceOrder.of(compliance, EnumSet.allOf(Status.class)))
                        .blocks());
    }

    private static List<Column<ObligationState>> columns(LocalDate asOf, Responsible responsible) {
        // The days of the current periods, which all rows share.
        Map<Period, LocalDate> firsts = new EnumMap<>(Period.class);
        Map<Period, LocalDate> lasts = new EnumMap<>(Period.class);
        for (Period every : Period.values()) {
            CalendarPeriod current = CalendarPeriod.of(every, asOf);
            firsts.put(every, current.first());
            lasts.put(every, current.last());
        }
        return List.of(
                Column.text("customer_id", "客户编号", each -> each.customer().id()),
                Column.text("name", "单位名称", each -> each.customer().name()),
                Column.code("class", "客户类别", ObligationState::customerClass),
                Column.text("region", "区域", each -> each.customer().region()),
                Column.text("department", "营销部", each -> each.customer().department()),
                Column.code("role", "岗位", each -> each.obligation().role()),
                Column.list(
                        "responsible",
                        "责任人",
                        each -> responsible.names(each.obligation().role(), each.customer())),
                Column.code("channel", "访问形式", each -> each.obligation().channel()),
                Column.number("times", "规定次数", each -> each.obligation().times()),
                Column.code("every", "周期", each -> each.obligation().every()),
                Column.number("required", "本期应访", ObligationState::required),
                Column.number("done", "本期已访", ObligationState::done),
                Column.number("remaining", "本期尚缺", ObligationState::remaining),
                Column.date(
                        "period_start",
                        "本期开始",
                        each -> firsts.get(each.obligation().every())),
                Column.date(
                        "period_end",
                        "本期结束",
                        each -> lasts.get(each.obligation().every())),
                Column.code("status", "状态", ObligationState::status),
                Column.date(
                        "due_by", "完成期限", each -> lasts.get(each.obligation().every())),
                Column.number("missed_in_a_row", "连续未完成期数", ObligationState::missedInARow),
                Column.date("overdue_since", "逾期起始日", ObligationState::overdueSince),
                Column.number("days_overdue", "逾期天数", each -> each.daysOverdue() == 0 ? null : each.daysOverdue()),
                Column.date("last_contact", "最近联系", ObligationState::lastContact),
                Column.number("periods_due", "应考核期数", ObligationState::periodsDue),
                Column.number("periods_met", "完成期数", ObligationState::periodsMet),
                Column.number("attainment", "完成率", each -> ComplianceWords.figure(each.attainment())));
    }
}
