package crm.report.contact;

import static crm.report.TextColumn.left;
import static crm.report.TextColumn.right;
import static crm.report.TextColumn.wrapped;

import crm.base.Numbers;
import crm.base.Phrase;
import crm.contact.CalendarPeriod;
import crm.contact.Compliance;
import crm.contact.ObligationState;
import crm.contact.ObligationState.Status;
import crm.contact.ObligationTotals;
import crm.people.Responsible;
import crm.policy.Period;
import crm.policy.Policy;
import crm.record.Role;
import crm.report.Block;
import crm.report.ListSelection;
import crm.report.Sheet;
import crm.report.Span;
import crm.report.TextColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The text form of {@link ComplianceReport}, for a manager on Monday morning: how each class and role stands, what is
 * overdue, what falls due this week whatever is listed, and the totals.
 */
final class ComplianceText {

    private final Compliance compliance;
    private final Responsible responsible;
    private final Set<Status> statuses;
    private final List<ObligationState> sorted;
    private final LocalDate sunday;
    private final Map<Policy.Obligation, Phrase> clauses = new HashMap<>();
    private final Sheet sheet = new Sheet();

    /**
     * The text.
     *
     * @param statuses which obligations are listed
     * @param sorted all obligations in the order of the report
     */
    ComplianceText(Compliance compliance, Responsible responsible, Set<Status> statuses, List<ObligationState> sorted) {
        this.compliance = compliance;
        this.responsible = responsible;
        this.statuses = statuses;
        this.sorted = sorted;
        this.sunday = CalendarPeriod.of(Period.WEEK, compliance.asOf()).last();
        for (List<Policy.Obligation> ofClass :
                compliance.obligations().policy().contactFrequency().values()) {
            ofClass.forEach(each -> clauses.computeIfAbsent(each, ComplianceWords::clause));
        }
    }

    List<Block> blocks() {
        sheet.title(new Phrase("Visits and calls owed as of {0}: {1}", "走访考核({0}):{1}")
                .with(compliance.asOf(), compliance.obligations().policy().name()));
        sheet.line(
                0,
                Span.faint(new Phrase(
                                "this week ends on {0}; closed periods are judged from {1} on", "本周至 {0};往期自 {1} 起考核")
                        .with(sunday, compliance.from())));
        sheet.gap();
        classesAndRoles();
        overdue();
        dueThisWeek();
        dueLater();
        met();
        totals();
        return sheet.blocks();
    }

    /** What a role owes a class. */
    private record Part(String customerClass, Role role, ObligationTotals totals) {}

    private void classesAndRoles() {
        List<Part> parts = new ArrayList<>();
        Map<String, List<ObligationState>> ofClass = ListSelection.by(ObligationState::customerClass, sorted);
        for (String customerClass : compliance.obligations().policy().classCodes()) {
            Map<Role, List<ObligationState>> ofRole =
                    ListSelection.by(each -> each.obligation().role(), ofClass.getOrDefault(customerClass, List.of()));
            for (Role role : Role.values()) {
                if (ofRole.containsKey(role)) {
                    parts.add(new Part(customerClass, role, ObligationTotals.of(ofRole.get(role))));
                }
            }
        }
        sheet.table(
                2,
                parts,
                left("class", "类别", Part::customerClass),
                wrapped("role", "岗位", Part::role),
                right("done now", "本期已访/应访", each -> ComplianceWords.part(each.totals.done(), each.totals.required())),
                right(
                        "periods met",
                        "往期完成/应完成",
                        each -> ComplianceWords.part(each.totals.periodsMet(), each.totals.periodsDue())),
                right("attainment", "完成率", each -> ComplianceWords.percent(each.totals.attainment())),
                left(each -> ComplianceWords.bar(each.totals.attainment())));
    }

    private void overdue() {
        List<ObligationState> overdue = with(Status.OVERDUE);
        if (overdue.isEmpty()) {
            sheet.heading(new Phrase("Overdue", "逾期"));
            sheet.line(2, Span.good(new Phrase("Nothing is overdue.", "没有逾期。")));
            return;
        }
        sheet.heading(
                new Phrase("Overdue: {0}, the worst first", "逾期:{0} 项,最急的在前").with(Numbers.grouped(overdue.size())));
        if (statuses.contains(Status.OVERDUE)) {
            table(overdue, right("days", "天数", each -> Span.bad(each.daysOverdue())));
        } else {
            sheet.line(2, new Phrase("Not listed; see --status overdue.", "未列出;可用 --status overdue 查看。"));
        }
    }

    /** A table for each day, for what is due on Tuesday goes before what is due on Sunday. */
    private void dueThisWeek() {
        Map<LocalDate, List<ObligationState>> byDay = new TreeMap<>();
        for (ObligationState each : with(Status.DUE)) {
            if (!each.dueBy().isAfter(sunday)) {
                byDay.computeIfAbsent(each.dueBy(), day -> new ArrayList<>()).add(each);
            }
        }
        if (byDay.isEmpty()) {
            sheet.heading(new Phrase("Due this week", "本周到期"));
            sheet.line(2, Span.good(new Phrase("Nothing more falls due this week.", "本周没有其他到期项。")));
        }
        byDay.forEach((day, due) -> {
            sheet.heading(new Phrase("Due this week, by {0}: {1}", "本周到期(至 {0}):{1} 项")
                    .with(day, Numbers.grouped(due.size())));
            table(due, right("to do", "尚缺", each -> Span.doubtful(each.remaining())));
        });
    }

    private void dueLater() {
        List<ObligationState> later =
                ListSelection.of(with(Status.DUE), each -> each.dueBy().isAfter(sunday));
        if (statuses.contains(Status.DUE) && !later.isEmpty()) {
            sheet.heading(new Phrase("Due later: {0}", "以后到期:{0} 项").with(Numbers.grouped(later.size())));
            table(later, right("due by", "期限", ObligationState::dueBy));
        }
    }

    private void met() {
        List<ObligationState> met = with(Status.MET);
        if (statuses.contains(Status.MET) && !met.isEmpty()) {
            sheet.heading(new Phrase("Met: {0}", "已完成:{0} 项").with(Numbers.grouped(met.size())));
            table(met, right("done", "已访", each -> ComplianceWords.part(each.done(), each.required())));
        }
    }

    private List<ObligationState> with(Status status) {
        return ListSelection.of(sorted, each -> each.status() == status);
    }

    private void table(List<ObligationState> members, TextColumn<ObligationState> figure) {
        // Not indented: names need the room.
        sheet.table(
                0,
                members,
                left("class", "类别", ObligationState::customerClass),
                left("customer", "客户编号", each -> each.customer().id()),
                wrapped("name", "单位名称", each -> each.customer().name()),
                left("owed", "要求", each -> clauses.get(each.obligation())),
                figure,
                wrapped("responsible", "责任人", each -> ComplianceWords.responsible(each, responsible)),
                left("last contact", "最近联系", each -> ComplianceWords.lastContact(each.lastContact())));
    }

    private void totals() {
        sheet.heading(new Phrase("Totals by class", "各类合计"));
        Map<Phrase, ObligationTotals> groups = new LinkedHashMap<>();
        Map<String, List<ObligationState>> ofClass = ListSelection.by(ObligationState::customerClass, sorted);
        for (Policy.CustomerClass each : compliance.obligations().policy().classes()) {
            if (ofClass.containsKey(each.code())) {
                groups.put(
                        Phrase.same(each.code() + ' ' + each.label()), ObligationTotals.of(ofClass.get(each.code())));
            }
        }
        ComplianceSummaryReport.addTotals(sheet, new Phrase("class", "类别"), groups);
    }
}
