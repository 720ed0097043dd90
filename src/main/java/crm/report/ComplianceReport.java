package crm.report;

import crm.compliance.Compliance;
import crm.compliance.Standing;
import crm.compliance.Status;
import crm.people.Responsible;
import crm.policy.Policy;
import crm.record.Customer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    /** More days than lie between any two that are read. */
    private static final int MOST_DAYS = 1 << 20;

    private static final int RANK_SHIFT = Integer.SIZE + 21;

    private ComplianceReport() {}

    /**
     * The report.
     *
     * @param statuses which obligations are listed; the notes and the totals of the text speak of all
     */
    public static Report of(Compliance compliance, Responsible responsible, Set<Status> statuses) {
        List<Standing> sorted = sorted(compliance);
        List<Standing> listed = sorted.stream()
                .filter(standing -> statuses.contains(standing.status()))
                .toList();
        return new Report(
                "compliance",
                compliance.asOf(),
                COLUMNS,
                new LazyRows<>(listed, standing -> row(standing, responsible)),
                ComplianceNotes.of(compliance),
                () -> new ComplianceText(compliance, responsible, statuses, sorted).blocks());
    }

    /** By class, the longest overdue first, then by customer and as the policy has them. */
    static List<Standing> sorted(Compliance compliance) {
        List<Standing> byCustomer = new ArrayList<>(compliance.standings());
        byCustomer.sort(
                Comparator.comparing(each -> each.customer().id())); // stable: those of one stay in the policy's order
        Map<String, Integer> ranks = new HashMap<>();
        compliance.duties().policy().classCodes().forEach(each -> ranks.put(each, ranks.size()));
        // Numbers are sorted many times faster than objects: each tells class and days, and in its low half the place.
        long[] keys = new long[byCustomer.size()];
        for (int i = 0; i < keys.length; i++) {
            Standing each = byCustomer.get(i);
            long rank = ranks.getOrDefault(each.customerClass(), ranks.size());
            keys[i] = rank << RANK_SHIFT | (long) MOST_DAYS - each.daysOverdue() << Integer.SIZE | i;
        }
        Arrays.parallelSort(keys);
        List<Standing> sorted = new ArrayList<>(keys.length);
        for (long key : keys) {
            sorted.add(byCustomer.get((int) key));
        }
        return sorted;
    }

    private static List<@Nullable Object> row(Standing standing, Responsible responsible) {
        Customer customer = standing.customer();
        Policy.Obligation obligation = standing.obligation();
        @Nullable
        Object[] cells = {
            customer.id(),
            customer.name(),
            standing.customerClass(),
            customer.region(),
            customer.department(),
            obligation.role(),
            responsible.names(obligation.role(), customer),
            obligation.channel(),
            obligation.times(),
            obligation.every(),
            standing.required(),
            standing.done(),
            standing.remaining(),
            standing.current().first(),
            standing.current().last(),
            standing.status(),
            standing.dueBy(),
            standing.missedInARow(),
            standing.overdueSince(),
            standing.daysOverdue() == 0 ? null : standing.daysOverdue(),
            standing.lastContact(),
            standing.periodsDue(),
            standing.periodsMet(),
            ComplianceWords.figure(standing.attainment())
        };
        return Collections.unmodifiableList(Arrays.asList(cells));
    }
}
