package crm.report.contact;

import crm.base.Numbers;
import crm.base.Phrase;
import crm.contact.AttainmentByMonth;
import crm.contact.Compliance;
import crm.contact.ObligationTotals;
import crm.contact.WeeklyContacts;
import crm.people.Responsible;
import crm.report.Page;
import crm.report.Picture;
import crm.report.Report;
import crm.report.Span;
import crm.report.Style;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** {@code crm compliance} as a page: how groups of obligations fared month by month, when there were contacts, the lists. */
public final class CompliancePage {

    /** So many months fit beside each other on A4. */
    private static final int MONTHS = 12;

    private CompliancePage() {}

    /**
     * The page.
     *
     * @param groups by which contacts were counted
     * @param contacts those of the year up to the day
     * @param report the same as a report, whose text is shown
     */
    public static Page of(
            Compliance compliance,
            Responsible responsible,
            ContactGroups groups,
            WeeklyContacts contacts,
            Report report) {
        List<ContactPictures.Group> all = groups(compliance, responsible, groups);
        List<Picture> pictures = new ArrayList<>();
        pictures.add(figures(ObligationTotals.of(compliance.states())));
        pictures.addAll(ContactPictures.pictures(
                groups.key().title(),
                all,
                months(all),
                new Phrase(
                                "Of the periods that ended in a month, how many had what they asked for; on the right of all that were judged, from {0} on.",
                                "当月结束的考核期中,完成的占多少;右侧为 {0} 起全部往期。")
                        .with(compliance.from()),
                contacts));
        return new Page(
                new Phrase("Visits and calls owed as of {0}", "走访考核({0})").with(compliance.asOf()),
                Page.illustrated(report.text().get(), pictures),
                report.notes());
    }

    /** The groups of contacts and their closed periods, in the order of the summary. */
    public static List<ContactPictures.Group> groups(
            Compliance compliance, Responsible responsible, ContactGroups groups) {
        Map<Integer, Map<YearMonth, AttainmentByMonth.Count>> counts = AttainmentByMonth.of(
                compliance,
                standing -> groups.numberOf(ComplianceSummaryReport.name(
                        standing.owed(), standing.obligation().role(), responsible, groups.key())));
        return ComplianceSummaryReport.groups(compliance, responsible, groups.key()).stream()
                .map(group -> {
                    int number = groups.numberOf(group.name());
                    return new ContactPictures.Group(group.title(), counts.getOrDefault(number, Map.of()), number);
                })
                .toList();
    }

    /** The latest months in which periods ended. */
    private static List<YearMonth> months(List<ContactPictures.Group> groups) {
        TreeSet<YearMonth> months = new TreeSet<>();
        groups.forEach(group -> months.addAll(group.counts().keySet()));
        List<YearMonth> sorted = List.copyOf(months);
        return sorted.subList(Math.max(0, sorted.size() - MONTHS), sorted.size());
    }

    private static Picture.Figures figures(ObligationTotals totals) {
        return new Picture.Figures(List.of(
                new Picture.Figure(new Phrase("obligations", "要求"), Span.of(Numbers.grouped(totals.obligations()))),
                new Picture.Figure(new Phrase("met", "已完成"), Span.of(Numbers.grouped(totals.met()))),
                new Picture.Figure(new Phrase("due", "待完成"), Span.of(Numbers.grouped(totals.due()))),
                new Picture.Figure(
                        new Phrase("overdue", "逾期"),
                        new Span(
                                Phrase.same(Numbers.grouped(totals.overdue())),
                                totals.overdue() > 0 ? Style.BAD : Style.GOOD)),
                new Picture.Figure(new Phrase("attainment", "完成率"), ComplianceWords.percent(totals.attainment()))));
    }
}
