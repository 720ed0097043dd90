package crm.report.contact;

import static crm.report.TextColumn.left;
import static crm.report.TextColumn.right;
import static crm.report.TextColumn.wrapped;

import crm.base.Language;
import crm.base.Phrase;
import crm.base.Term;
import crm.contact.Compliance;
import crm.contact.ObligationState;
import crm.contact.ObligationTotals;
import crm.people.Responsible;
import crm.policy.Policy;
import crm.record.Role;
import crm.report.Block;
import crm.report.Column;
import crm.report.ListSelection;
import crm.report.Report;
import crm.report.Sheet;
import crm.report.Span;
import crm.report.Style;
import crm.report.Table;
import crm.report.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The report of {@code crm compliance --summary}: how many obligations of each department, salesperson, region, class or
 * role are met, due and overdue. Every obligation belongs to one group, so the groups add up to the whole. Classes and
 * roles come in their own order, other groups with the most overdue first, and those without a name last.
 */
public final class ComplianceSummaryReport {

    private ComplianceSummaryReport() {}

    /**
     * One group.
     *
     * @param name a text or a {@link Term}; null: blank in the records
     */
    record Group(@Nullable Object name, ObligationTotals totals) {

        Phrase title() {
            return name == null ? Words.NOBODY : Span.of(name).text();
        }
    }

    /** The report. */
    public static Report of(Compliance compliance, Responsible responsible, SummaryKey key) {
        List<Group> groups = groups(compliance, responsible, key);
        List<Column<Group>> columns = List.of(
                new Column<>(key.code(), key.in(Language.ZH), key.kind(), Group::name),
                Column.number("obligations", "走访要求", each -> each.totals.obligations()),
                Column.number("met", "已完成", each -> each.totals.met()),
                Column.number("due", "待完成", each -> each.totals.due()),
                Column.number("overdue", "逾期", each -> each.totals.overdue()),
                Column.number("attainment", "完成率", each -> ComplianceWords.figure(each.totals.attainment())));
        return new Report(
                "compliance",
                compliance.asOf(),
                new Table<>(columns, groups),
                ComplianceNotes.of(compliance),
                () -> text(compliance, key, groups));
    }

    /** The groups, in order. */
    static List<Group> groups(Compliance compliance, Responsible responsible, SummaryKey key) {
        Map<@Nullable Object, List<ObligationState>> members = ListSelection.by(
                state -> key.groupOf(state.owed(), state.obligation().role(), responsible), compliance.states());
        List<Group> groups = new ArrayList<>();
        members.forEach((name, states) -> groups.add(new Group(name, ObligationTotals.of(states))));
        groups.sort(order(compliance.obligations().policy(), key));
        return groups;
    }

    private static Comparator<Group> order(Policy policy, SummaryKey key) {
        return switch (key) {
            case CLASS -> Comparator.comparingInt(group -> policy.rank(String.valueOf(group.name)));
            case ROLE ->
                Comparator.comparingInt(group -> Arrays.asList(Role.values()).indexOf(group.name));
            case DEPARTMENT, SALESPERSON, REGION ->
                Comparator.comparing((Group group) -> group.name == null)
                        .thenComparing(group -> -group.totals.overdue())
                        .thenComparing(group -> String.valueOf(group.name));
        };
    }

    private static List<Block> text(Compliance compliance, SummaryKey key, List<Group> groups) {
        Map<Phrase, ObligationTotals> byTitle = new LinkedHashMap<>();
        // A department may really be called as those without one are.
        groups.forEach(group -> byTitle.merge(group.title(), group.totals, ObligationTotals::plus));
        Sheet sheet = new Sheet();
        sheet.title(
                new Phrase("Visits and calls owed as of {0}, by {1}", "走访考核汇总({0}),按{1}").with(compliance.asOf(), key));
        sheet.line(
                0,
                Span.faint(new Phrase("closed periods are judged from {0} on", "往期自 {0} 起考核").with(compliance.from())));
        sheet.gap();
        addTotals(sheet, key.phrase(), byTitle);
        return sheet.blocks();
    }

    private record Row(Span name, ObligationTotals totals) {}

    /**
     * Adds a table with a row for each group and one for all of them.
     *
     * @param title what the groups are
     * @param groups what each is called, in order
     */
    static void addTotals(Sheet sheet, Phrase title, Map<Phrase, ObligationTotals> groups) {
        List<Row> rows = new ArrayList<>();
        groups.forEach((name, totals) -> rows.add(new Row(Span.of(name), totals)));
        ObligationTotals all = groups.values().stream().reduce(ObligationTotals.of(List.of()), ObligationTotals::plus);
        rows.add(new Row(Span.strong(new Phrase("total", "合计")), all));
        sheet.table(
                2,
                rows,
                wrapped(title, Row::name),
                right("obligations", "要求", each -> each.totals.obligations()),
                right("met", "已完成", each -> each.totals.met()),
                right("due", "待完成", each -> each.totals.due()),
                right(
                        "overdue",
                        "逾期",
                        each -> Span.of(each.totals.overdue(), each.totals.overdue() > 0 ? Style.BAD : Style.PLAIN)),
                right("attainment", "完成率", each -> ComplianceWords.percent(each.totals.attainment())),
                left(each -> ComplianceWords.bar(each.totals.attainment())));
    }
}
