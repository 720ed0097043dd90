package crm.report.contact;

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
import crm.report.LazyRows;
import crm.report.Selection;
import crm.report.Span;
import crm.report.Style;
import crm.report.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The text form of {@link ComplianceReport}, for a manager on Monday morning: how each class and role stands, what is
 * overdue, what falls due this week whatever is listed, and the totals.
 */
final class ComplianceText {

    private static final Phrase NONE = Phrase.same("");

    private final Compliance compliance;
    private final Responsible responsible;
    private final Set<Status> statuses;
    private final List<ObligationState> sorted;
    private final LocalDate sunday;
    private final Map<Policy.Obligation, Phrase> clauses = new HashMap<>();
    private final List<Block> blocks = new ArrayList<>();

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
        title();
        blocks.add(classesAndRoles());
        overdue();
        dueThisWeek();
        dueLater();
        met();
        totals();
        return List.copyOf(blocks);
    }

    private void title() {
        blocks.add(new Block.Heading(
                new Phrase("Visits and calls owed as of {0}: {1}", "走访考核({0}):{1}")
                        .with(
                                compliance.asOf(),
                                compliance.obligations().policy().name()),
                true));
        Phrase periods = new Phrase(
                        "this week ends on {0}; closed periods are judged from {1} on", "本周至 {0};往期自 {1} 起考核")
                .with(sunday, compliance.from());
        blocks.add(new Block.Line(0, List.of(new Span(periods, Style.FAINT))));
        blocks.add(new Block.Gap());
    }

    private Block classesAndRoles() {
        List<List<Span>> rows = new ArrayList<>();
        Map<String, List<ObligationState>> ofClass = Selection.by(ObligationState::customerClass, sorted);
        for (String customerClass : compliance.obligations().policy().classCodes()) {
            Map<Role, List<ObligationState>> ofRole =
                    Selection.by(each -> each.obligation().role(), ofClass.getOrDefault(customerClass, List.of()));
            for (Role role : Role.values()) {
                List<ObligationState> members = ofRole.getOrDefault(role, List.of());
                if (!members.isEmpty()) {
                    ObligationTotals totals = ObligationTotals.of(members);
                    rows.add(List.of(
                            Span.of(customerClass),
                            Span.of(Words.of(role)),
                            ComplianceWords.part(totals.done(), totals.required()),
                            ComplianceWords.part(totals.periodsMet(), totals.periodsDue()),
                            ComplianceWords.percent(totals.attainment()),
                            ComplianceWords.bar(totals.attainment())));
                }
            }
        }
        return Block.positional(
                2,
                List.of(
                        new Block.TableColumn(new Phrase("class", "类别"), false, false),
                        new Block.TableColumn(new Phrase("role", "岗位"), false, true),
                        new Block.TableColumn(new Phrase("done now", "本期已访/应访"), true, false),
                        new Block.TableColumn(new Phrase("periods met", "往期完成/应完成"), true, false),
                        new Block.TableColumn(new Phrase("attainment", "完成率"), true, false),
                        new Block.TableColumn(NONE, false, false)),
                rows);
    }

    private void overdue() {
        List<ObligationState> overdue = with(Status.OVERDUE);
        if (overdue.isEmpty()) {
            blocks.add(new Block.Heading(new Phrase("Overdue", "逾期")));
            blocks.add(new Block.Line(2, List.of(new Span(new Phrase("Nothing is overdue.", "没有逾期。"), Style.GOOD))));
            return;
        }
        Phrase heading = new Phrase("Overdue: {0}, the worst first", "逾期:{0} 项,最急的在前");
        blocks.add(new Block.Heading(heading.with(Numbers.grouped(overdue.size()))));
        if (statuses.contains(Status.OVERDUE)) {
            blocks.add(table(
                    overdue,
                    new Phrase("days", "天数"),
                    each -> new Span(Phrase.same(Numbers.grouped(each.daysOverdue())), Style.BAD)));
        } else {
            blocks.add(new Block.Line(
                    2,
                    List.of(Span.of(new Phrase("Not listed; see --status overdue.", "未列出;可用 --status overdue 查看。")))));
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
            blocks.add(new Block.Heading(new Phrase("Due this week", "本周到期")));
            blocks.add(new Block.Line(
                    2, List.of(new Span(new Phrase("Nothing more falls due this week.", "本周没有其他到期项。"), Style.GOOD))));
        }
        byDay.forEach((day, due) -> {
            blocks.add(new Block.Heading(new Phrase("Due this week, by {0}: {1}", "本周到期(至 {0}):{1} 项")
                    .with(day, Numbers.grouped(due.size()))));
            blocks.add(table(due, new Phrase("to do", "尚缺"), ComplianceText::remaining));
        });
    }

    private void dueLater() {
        List<ObligationState> later =
                Selection.of(with(Status.DUE), each -> each.dueBy().isAfter(sunday));
        list(
                Status.DUE,
                later,
                new Phrase("Due later: {0}", "以后到期:{0} 项"),
                new Phrase("due by", "期限"),
                each -> Span.of(each.dueBy().toString()));
    }

    private void met() {
        list(
                Status.MET,
                with(Status.MET),
                new Phrase("Met: {0}", "已完成:{0} 项"),
                new Phrase("done", "已访"),
                each -> ComplianceWords.part(each.done(), each.required()));
    }

    private void list(
            Status status,
            List<ObligationState> members,
            Phrase heading,
            Phrase title,
            Function<ObligationState, Span> figure) {
        if (statuses.contains(status) && !members.isEmpty()) {
            blocks.add(new Block.Heading(heading.with(Numbers.grouped(members.size()))));
            blocks.add(table(members, title, figure));
        }
    }

    private static Span remaining(ObligationState standing) {
        return new Span(Phrase.same(Numbers.grouped(standing.remaining())), Style.DOUBTFUL);
    }

    private List<ObligationState> with(Status status) {
        return Selection.of(sorted, each -> each.status() == status);
    }

    private Block table(List<ObligationState> members, Phrase title, Function<ObligationState, Span> figure) {
        // Not indented: names need the room.
        return Block.positional(
                0,
                List.of(
                        new Block.TableColumn(new Phrase("class", "类别"), false, false),
                        new Block.TableColumn(new Phrase("customer", "客户编号"), false, false),
                        new Block.TableColumn(new Phrase("name", "单位名称"), false, true),
                        new Block.TableColumn(new Phrase("owed", "要求"), false, false),
                        new Block.TableColumn(title, true, false),
                        new Block.TableColumn(new Phrase("responsible", "责任人"), false, true),
                        new Block.TableColumn(new Phrase("last contact", "最近联系"), false, false)),
                new LazyRows<>(members, each -> row(each, figure)));
    }

    private List<Span> row(ObligationState standing, Function<ObligationState, Span> figure) {
        return List.of(
                Span.of(standing.customerClass()),
                Span.of(standing.customer().id()),
                Span.of(standing.customer().name()),
                Span.of(clauses.getOrDefault(standing.obligation(), NONE)),
                figure.apply(standing),
                Span.of(ComplianceWords.responsible(standing, responsible)),
                Span.of(ComplianceWords.lastContact(standing.lastContact())));
    }

    private void totals() {
        blocks.add(new Block.Heading(new Phrase("Totals by class", "各类合计")));
        Map<Phrase, List<ObligationState>> groups = new LinkedHashMap<>();
        for (Policy.CustomerClass each : compliance.obligations().policy().classes()) {
            List<ObligationState> members =
                    Selection.of(sorted, standing -> standing.customerClass().equals(each.code()));
            if (!members.isEmpty()) {
                groups.put(Phrase.same(each.code() + ' ' + each.label()), members);
            }
        }
        blocks.add(TotalsTable.of(new Phrase("class", "类别"), groups));
    }
}
