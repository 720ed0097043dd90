package crm.report.work;

import crm.base.Phrase;
import crm.contact.AttainmentByMonth;
import crm.contact.Compliance;
import crm.contact.WeeklyContacts;
import crm.people.Responsible;
import crm.report.Page;
import crm.report.Picture;
import crm.report.Report;
import crm.report.Span;
import crm.report.contact.ContactGrouping;
import crm.report.contact.ContactPictures;
import crm.work.Figures;
import crm.work.Summary;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** {@code crm summary} as a page: the figures, tonnes, attainment month by month and contacts by week. */
public final class SummaryPage {

    private static final Phrase DEPARTMENT = new Phrase("department", "营销部");

    private SummaryPage() {}

    /**
     * The months whose attainment is shown, if they have begun: those of the summary, but at least the year up to the
     * last of them.
     */
    public static List<YearMonth> months(List<YearMonth> ofSummary) {
        YearMonth last = ofSummary.get(ofSummary.size() - 1);
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month = last.minusMonths(Math.max(12, ofSummary.size()) - 1L);
                !month.isAfter(last);
                month = month.plusMonths(1)) {
            months.add(month);
        }
        return List.copyOf(months);
    }

    /**
     * The page.
     *
     * @param compliance as of the day of the report, from the first of {@link #months} on
     * @param grouping by departments
     * @param contacts those of the year up to the end of the last month
     * @param report the same as a report, whose text is shown
     */
    public static Page of(
            Summary summary,
            Compliance compliance,
            Responsible responsible,
            ContactGrouping grouping,
            WeeklyContacts contacts,
            Report report) {
        List<Picture> pictures = new ArrayList<>();
        Summary.Department total = summary.total();
        if (total != null) {
            pictures.add(figures(total.all()));
            pictures.add(tons(summary, total));
            List<YearMonth> months = months(summary.months());
            List<Phrase> order =
                    summary.departments().stream().map(SummaryReport::name).toList();
            List<ContactPictures.Group> all =
                    shown(ContactPictures.groups(compliance, responsible, grouping, contacts), months).stream()
                            .sorted(Comparator.comparingInt(group -> order.indexOf(group.name())))
                            .toList();
            pictures.addAll(ContactPictures.pictures(
                    DEPARTMENT,
                    all,
                    months,
                    new Phrase(
                                    "Of the periods that ended in a month, how many had what they asked for; as of {0}, with the classes of that day.",
                                    "当月结束的考核期中,完成的占多少;截至 {0},类别按当日。")
                            .with(compliance.asOf()),
                    contacts.firstMonday()));
        }
        return new Page(
                new Phrase("Summary of {0}", "{0} 客户信息汇总").with(SummaryReport.months(summary)),
                Page.illustrated(report.text().get(), pictures),
                report.notes());
    }

    /** The groups with their counts of some months alone. */
    private static List<ContactPictures.Group> shown(List<ContactPictures.Group> groups, List<YearMonth> months) {
        return groups.stream()
                .map(group -> {
                    Map<YearMonth, AttainmentByMonth.Count> shown = new TreeMap<>(group.counts());
                    shown.keySet().retainAll(months);
                    return new ContactPictures.Group(group.name(), shown, group.weeks());
                })
                .toList();
    }

    private static Picture.Figures figures(Figures all) {
        return new Picture.Figures(List.of(
                figure("customers", "客户数", all.customers()),
                figure("our tons", "我司采购量(吨)", SummaryReport.tons(all.ourTons())),
                figure("our share", "我司占比", SummaryReport.percentage(all)),
                figure("visits", "走访次数", all.visits()),
                figure("calls", "电话次数", all.calls()),
                figure("overdue", "逾期项", all.overdue() > 0 ? Span.bad(all.overdue()) : Span.good(all.overdue()))));
    }

    private static Picture.Figure figure(String en, String zh, @Nullable Object value) {
        return new Picture.Figure(new Phrase(en, zh), SummaryReport.shown(value));
    }

    /** By department of one month, by month of several. */
    private static Picture.Bars tons(Summary summary, Summary.Department total) {
        boolean single = summary.months().size() == 1;
        List<Summary.Department> departments = summary.departments();
        List<Figures> figures =
                single ? departments.stream().map(Summary.Department::all).toList() : total.byMonth();
        return new Picture.Bars(
                single
                        ? new Phrase("Tonnes by department", "各营销部采购量")
                        : new Phrase("Tonnes by month, all departments", "全部营销部逐月采购量"),
                new Phrase("Tonnes; the total is of the records that say it.", "单位:吨;总量仅计已填写的记录。"),
                single
                        ? departments.stream().map(SummaryReport::name).toList()
                        : summary.months().stream()
                                .map(month -> Phrase.same(month.toString()))
                                .toList(),
                List.of(
                        Picture.Series.of(new Phrase("ours", "我司"), figures, Figures::ourTons),
                        Picture.Series.of(new Phrase("all makers", "总量"), figures, Figures::totalTons)));
    }
}
