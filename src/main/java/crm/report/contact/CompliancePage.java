package crm.report.contact;

import crm.base.Phrase;
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
import java.util.TreeSet;

/** {@code crm compliance} as a page: how groups of obligations fared month by month, when there were contacts, the lists. */
public final class CompliancePage {

    /** So many months fit beside each other on A4. */
    private static final int MONTHS = 12;

    private CompliancePage() {}

    /**
     * The page.
     *
     * @param grouping by which contacts were counted
     * @param contacts those of the year up to the day
     * @param report the same as a report, whose text is shown
     */
    public static Page of(
            Compliance compliance,
            Responsible responsible,
            ContactGrouping grouping,
            WeeklyContacts contacts,
            Report report) {
        List<ContactPictures.Group> all = ContactPictures.groups(compliance, responsible, grouping, contacts);
        List<Picture> pictures = new ArrayList<>();
        pictures.add(figures(ObligationTotals.of(compliance.states())));
        pictures.addAll(ContactPictures.pictures(
                grouping.key().phrase(),
                all,
                months(all),
                new Phrase(
                                "Of the periods that ended in a month, how many had what they asked for; on the right of all that were judged, from {0} on.",
                                "当月结束的考核期中,完成的占多少;右侧为 {0} 起全部往期。")
                        .with(compliance.from()),
                contacts.firstMonday()));
        return new Page(
                new Phrase("Visits and calls owed as of {0}", "走访考核({0})").with(compliance.asOf()),
                Page.illustrated(report.text().get(), pictures),
                report.notes());
    }

    /** The latest months in which periods ended. */
    private static List<YearMonth> months(List<ContactPictures.Group> groups) {
        TreeSet<YearMonth> months = new TreeSet<>();
        groups.forEach(group -> months.addAll(group.counts().keySet()));
        List<YearMonth> sorted = List.copyOf(months);
        return sorted.subList(Math.max(0, sorted.size() - MONTHS), sorted.size());
    }

    private static Picture.Figures figures(ObligationTotals totals) {
        Style overdue = totals.overdue() > 0 ? Style.BAD : Style.GOOD;
        return new Picture.Figures(List.of(
                Picture.Figure.of("obligations", "要求", totals.obligations()),
                Picture.Figure.of("met", "已完成", totals.met()),
                Picture.Figure.of("due", "待完成", totals.due()),
                Picture.Figure.of("overdue", "逾期", Span.of(totals.overdue(), overdue)),
                Picture.Figure.of("attainment", "完成率", ComplianceWords.percent(totals.attainment()))));
    }
}
