package crm.report.contact;

import crm.base.Phrase;
import crm.base.Term;
import crm.contact.Compliance;
import crm.contact.CustomerObligations;
import crm.contact.ObligationState;
import crm.contact.ObligationState.Status;
import crm.contact.ObligationTotals;
import crm.people.Responsible;
import crm.policy.Policy;
import crm.record.Customer;
import crm.record.Role;
import crm.report.Block;
import crm.report.Column;
import crm.report.OldColumn;
import crm.report.Report;
import crm.report.Span;
import crm.report.Style;
import crm.report.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
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
    record Group(@Nullable Object name, List<ObligationState> members) {

        long overdue() {
            return members.stream()
                    .filter(each -> each.status() == Status.OVERDUE)
                    .count();
        }

        Phrase title() {
            if (name == null) {
                return Words.NOBODY;
            }
            return name instanceof Term term ? Words.of(term) : Phrase.same(name.toString());
        }
    }

    /** The report. */
    public static Report of(Compliance compliance, Responsible responsible, SummaryKey key) {
        List<Group> groups = groups(compliance, responsible, key);
        List<List<@Nullable Object>> rows = new ArrayList<>(groups.size());
        for (Group group : groups) {
            rows.add(row(group));
        }
        List<OldColumn> columns = List.of(
                key.column(),
                new OldColumn("obligations", "走访要求", Column.Kind.NUMBER),
                new OldColumn("met", "已完成", Column.Kind.NUMBER),
                new OldColumn("due", "待完成", Column.Kind.NUMBER),
                new OldColumn("overdue", "逾期", Column.Kind.NUMBER),
                new OldColumn("attainment", "完成率", Column.Kind.NUMBER));
        return new Report(
                "compliance",
                compliance.asOf(),
                columns,
                Collections.unmodifiableList(rows),
                ComplianceNotes.of(compliance),
                () -> text(compliance, key, groups));
    }

    /** The groups, in order. */
    static List<Group> groups(Compliance compliance, Responsible responsible, SummaryKey key) {
        Map<@Nullable Object, List<ObligationState>> members = new HashMap<>();
        for (ObligationState standing : compliance.states()) {
            members.computeIfAbsent(
                            name(standing.owed(), standing.obligation().role(), responsible, key),
                            name -> new ArrayList<>())
                    .add(standing);
        }
        List<Group> groups = new ArrayList<>();
        members.forEach((name, list) -> groups.add(new Group(name, list)));
        groups.sort(order(compliance.obligations().policy(), key));
        return groups;
    }

    /** The group of what a role owes a customer: a text or a {@link Term}; null: blank in the records. */
    static @Nullable Object name(CustomerObligations duties, Role role, Responsible responsible, SummaryKey key) {
        Customer customer = duties.customer();
        return switch (key) {
            case DEPARTMENT -> customer.department();
            case SALESPERSON ->
                customer.salesperson() == null
                        ? null
                        : responsible.names(Role.SALESPERSON, customer).get(0);
            case REGION -> customer.region();
            case CLASS -> duties.customerClass();
            case ROLE -> role;
        };
    }

    private static Comparator<Group> order(Policy policy, SummaryKey key) {
        Comparator<Group> unnamedLast = Comparator.comparing((Group group) -> group.name == null);
        return switch (key) {
            case CLASS -> Comparator.comparingInt((Group group) -> policy.rank(String.valueOf(group.name)));
            case ROLE ->
                Comparator.comparingInt(
                        (Group group) -> Arrays.asList(Role.values()).indexOf(group.name));
            case DEPARTMENT, SALESPERSON, REGION ->
                unnamedLast
                        .thenComparing(Comparator.comparingLong(Group::overdue).reversed())
                        .thenComparing(group -> String.valueOf(group.name));
        };
    }

    private static List<@Nullable Object> row(Group group) {
        ObligationTotals totals = ObligationTotals.of(group.members);
        @Nullable
        Object[] cells = {
            group.name,
            totals.obligations(),
            totals.met(),
            totals.due(),
            totals.overdue(),
            ComplianceWords.figure(totals.attainment())
        };
        return Collections.unmodifiableList(Arrays.asList(cells));
    }

    private static List<Block> text(Compliance compliance, SummaryKey key, List<Group> groups) {
        Map<Phrase, List<ObligationState>> byTitle = new LinkedHashMap<>();
        for (Group group : groups) {
            byTitle.merge(group.title(), group.members, ComplianceSummaryReport::together);
        }
        return List.of(
                new Block.Heading(
                        new Phrase("Visits and calls owed as of {0}, by {1}", "走访考核汇总({0}),按{1}")
                                .with(compliance.asOf(), key),
                        true),
                new Block.Line(
                        0,
                        List.of(new Span(
                                new Phrase("closed periods are judged from {0} on", "往期自 {0} 起考核")
                                        .with(compliance.from()),
                                Style.FAINT))),
                new Block.Gap(),
                TotalsTable.of(key.title(), byTitle));
    }

    /** A department may really be called as those without one are. */
    private static List<ObligationState> together(List<ObligationState> one, List<ObligationState> other) {
        List<ObligationState> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
