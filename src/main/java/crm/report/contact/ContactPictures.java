package crm.report.contact;

import crm.base.Phrase;
import crm.contact.AttainmentByMonth;
import crm.contact.Compliance;
import crm.contact.WeeklyContacts;
import crm.people.Responsible;
import crm.report.Picture;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pictures of obligations and contacts that several pages have. */
public final class ContactPictures {

    /** The title of contacts by week. */
    public static final Phrase WEEKS = new Phrase("Visits and calls by week", "每周走访和电话次数");

    private static final Phrase TOTAL = new Phrase("total", "合计");

    private ContactPictures() {}

    /**
     * A group of obligations.
     *
     * @param name what it is called
     * @param counts its closed periods by month
     * @param weeks its contacts by week
     */
    public record Group(Phrase name, Map<YearMonth, AttainmentByMonth.Count> counts, List<Integer> weeks) {}

    /**
     * The groups of obligations, in the order of the summary by the same key.
     *
     * @param contacts as the grouping had them counted
     */
    public static List<Group> groups(
            Compliance compliance, Responsible responsible, ContactGrouping grouping, WeeklyContacts contacts) {
        SummaryKey key = grouping.key();
        Map<Integer, Map<YearMonth, AttainmentByMonth.Count>> counts = AttainmentByMonth.of(
                compliance,
                state -> grouping.numberOf(
                        key.groupOf(state.owed(), state.obligation().role(), responsible)));
        List<Group> groups = new ArrayList<>();
        for (ComplianceSummaryReport.Group group : ComplianceSummaryReport.groups(compliance, responsible, key)) {
            int number = grouping.numberOf(group.name());
            groups.add(new Group(group.title(), counts.getOrDefault(number, Map.of()), contacts.of(number)));
        }
        return groups;
    }

    /**
     * Attainment by group and month, and contacts by group and week.
     *
     * @param corner what the groups are
     * @param months those to show
     * @param caption what attainment is counted
     * @param firstMonday the first day of the first week
     */
    public static List<Picture> pictures(
            Phrase corner, List<Group> groups, List<YearMonth> months, Phrase caption, LocalDate firstMonday) {
        return List.of(attainment(corner, groups, months, caption), weeks(groups, firstMonday));
    }

    private static Picture.Shares attainment(
            Phrase corner, List<Group> groups, List<YearMonth> months, Phrase caption) {
        List<Picture.ShareRow> rows = new ArrayList<>();
        Map<YearMonth, AttainmentByMonth.Count> sums = new HashMap<>();
        for (Group group : groups) {
            rows.add(row(group.name(), group.counts(), months, false));
            group.counts().forEach((month, count) -> sums.merge(month, count, AttainmentByMonth.Count::plus));
        }
        if (groups.size() > 1) {
            rows.add(row(TOTAL, sums, months, true));
        }
        return new Picture.Shares(
                new Phrase("Attainment by {0} and month", "按{0}逐月完成率").with(corner),
                caption,
                corner,
                months.stream().map(month -> Phrase.same(month.toString())).toList(),
                List.copyOf(rows));
    }

    private static Picture.ShareRow row(
            Phrase name, Map<YearMonth, AttainmentByMonth.Count> counts, List<YearMonth> months, boolean sums) {
        List<Picture.@Nullable Share> shares = new ArrayList<>();
        for (YearMonth month : months) {
            shares.add(share(counts.getOrDefault(month, AttainmentByMonth.Count.NONE)));
        }
        AttainmentByMonth.Count all =
                counts.values().stream().reduce(AttainmentByMonth.Count.NONE, AttainmentByMonth.Count::plus);
        return new Picture.ShareRow(name, Collections.unmodifiableList(shares), share(all), sums);
    }

    private static Picture.@Nullable Share share(AttainmentByMonth.Count count) {
        return count.due() == 0 ? null : new Picture.Share(count.met(), count.due());
    }

    private static Picture.Weeks weeks(List<Group> groups, LocalDate firstMonday) {
        return new Picture.Weeks(
                WEEKS,
                new Phrase(
                        "Visits and calls to the customers that are judged, weeks from Monday to Sunday.",
                        "对列入考核的客户的走访和电话,每周自周一至周日。"),
                firstMonday,
                groups.stream()
                        .map(group -> new Picture.WeekRow(group.name(), group.weeks()))
                        .toList());
    }
}
