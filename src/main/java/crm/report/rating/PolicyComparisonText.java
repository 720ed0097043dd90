package crm.report.rating;

import static crm.report.TextColumn.left;
import static crm.report.TextColumn.right;
import static crm.report.TextColumn.wrapped;

import crm.base.Numbers;
import crm.base.Phrase;
import crm.rating.PolicyComparison;
import crm.rating.PolicyComparison.ComparedCustomer;
import crm.record.Role;
import crm.report.Block;
import crm.report.Sheet;
import crm.report.Span;
import crm.report.Style;
import crm.report.TextColumn;
import crm.report.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The text form of {@link PolicyComparisonReport}: the matrix of classes, who would move, and the work. */
final class PolicyComparisonText {

    private static final Phrase TOTAL = new Phrase("total", "合计");

    private final PolicyComparison comparison;
    private final String file;
    private final List<String> classesNow;
    private final List<String> classesThen;

    /** The customers by their class now and their class then. */
    private final Map<List<String>, List<ComparedCustomer>> steps;

    private final Sheet sheet = new Sheet();

    PolicyComparisonText(PolicyComparison comparison, String file) {
        this.comparison = comparison;
        this.file = file;
        classesNow = comparison.now().policy().classCodes();
        classesThen = comparison.then().policy().classCodes();
        steps = comparison.customers().stream()
                .collect(Collectors.groupingBy(
                        each -> List.of(each.now().customerClass(), each.then().customerClass())));
    }

    List<Block> blocks() {
        sheet.heading(new Phrase("{0} rehearsed beside the policy in force, as of {1}", "{0} 与现行办法比较({1})")
                .with(file, comparison.now().day()));
        sheet.line(
                2,
                Span.faint(new Phrase("now: {0}; then: {1}", "现:{0};新:{1}")
                        .with(
                                comparison.now().policy().name(),
                                comparison.then().policy().name())));
        sheet.gap();
        matrix();
        moves();
        work();
        return sheet.blocks();
    }

    /** A row for each class now; null: for all. */
    private void matrix() {
        List<@Nullable String> rows = new ArrayList<>(classesNow);
        rows.add(null);
        List<TextColumn<@Nullable String>> columns = new ArrayList<>();
        columns.add(left("class now", "现类别", now -> now == null ? new Phrase("then in all", "新合计") : now));
        for (String then : classesThen) {
            columns.add(right(new Phrase("then {0}", "新 {0}").with(then), now -> {
                long count = count(now, then);
                boolean hasMoved = now != null && count > 0 && !now.equals(then);
                return Span.of(count, hasMoved ? Style.DOUBTFUL : Style.PLAIN);
            }));
        }
        columns.add(right(
                "now in all",
                "现合计",
                now -> now == null
                        ? comparison.customers().size()
                        : classesThen.stream()
                                .mapToLong(then -> count(now, then))
                                .sum()));
        sheet.table(2, rows, columns);
    }

    private List<ComparedCustomer> step(String now, String then) {
        return steps.getOrDefault(List.of(now, then), List.of());
    }

    private long count(@Nullable String now, String then) {
        return now == null
                ? classesNow.stream().mapToLong(each -> step(each, then).size()).sum()
                : step(now, then).size();
    }

    private void moves() {
        long moved = comparison.moved();
        sheet.heading(new Phrase("Would change class: {0}", "类别会变的客户:{0} 家").with(Numbers.grouped(moved)));
        if (moved == 0) {
            sheet.line(2, new Phrase("No customer would change its class.", "没有客户的类别会变。"));
        }
        for (String now : classesNow) {
            for (String then : classesThen) {
                if (!now.equals(then) && !step(now, then).isEmpty()) {
                    move(now, then, step(now, then));
                }
            }
        }
    }

    private void move(String now, String then, List<ComparedCustomer> members) {
        sheet.gap();
        sheet.line(
                2,
                Span.strong(new Phrase("{0} -> {1}: {2}", "{0} -> {1}:{2} 家")
                        .with(now, then, Numbers.grouped(members.size()))));
        sheet.table(
                2,
                members,
                left("customer", "客户编号", each -> each.customer().id()),
                wrapped("name", "单位名称", each -> each.customer().name()),
                left("now by", "现规则", each -> each.now().ruleId()),
                left("then by", "新规则", each -> each.then().ruleId()),
                wrapped("reason then", "新依据", each -> String.valueOf(each.then().reason())));
    }

    /** The contacts a year of a role in a department, or of all; null: all roles. */
    private record Contacts(Phrase department, @Nullable Role role, int now, int then) {

        Contacts plus(Contacts other) {
            return new Contacts(department, role, now + other.now, then + other.then);
        }

        Span difference() {
            int difference = then - now;
            String sign = difference > 0 ? "+" : "";
            return Span.of(sign + Numbers.grouped(difference), difference == 0 ? Style.PLAIN : Style.DOUBTFUL);
        }
    }

    private void work() {
        sheet.heading(new Phrase("Contacts a year that are asked for", "每年要求的走访和电话次数"));
        List<Contacts> rows = new ArrayList<>();
        Map<Role, Contacts> byRole = new LinkedHashMap<>();
        Contacts all = new Contacts(TOTAL, null, 0, 0);
        for (PolicyComparison.Work each : comparison.work()) {
            Phrase department = each.department() == null ? Words.NOBODY : Phrase.same(each.department());
            rows.add(new Contacts(department, each.role(), each.now(), each.then()));
            Contacts ofRole = new Contacts(TOTAL, each.role(), each.now(), each.then());
            byRole.merge(each.role(), ofRole, Contacts::plus);
            all = all.plus(ofRole);
        }
        rows.addAll(byRole.values());
        rows.add(all);
        sheet.table(
                2,
                rows,
                wrapped("department", "营销部", Contacts::department),
                left("role", "岗位", Contacts::role),
                right("now", "现", Contacts::now),
                right("then", "新", Contacts::then),
                right("difference", "增减", Contacts::difference));
    }
}
