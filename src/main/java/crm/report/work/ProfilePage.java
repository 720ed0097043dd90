package crm.report.work;

import crm.base.Phrase;
import crm.contact.CalendarPeriod;
import crm.contact.Compliance;
import crm.contact.JudgedPeriod;
import crm.contact.ObligationState;
import crm.contact.WeeklyContacts;
import crm.policy.Period;
import crm.record.Channel;
import crm.record.Role;
import crm.record.Visit;
import crm.report.Block;
import crm.report.Page;
import crm.report.Picture;
import crm.report.Report;
import crm.report.Style;
import crm.report.Words;
import crm.report.contact.ComplianceWords;
import crm.report.contact.ContactPictures;
import crm.work.Profile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** {@code crm profile} as a page, a sheet for each customer: what it bought, how it was looked after, all that is known. */
public final class ProfilePage {

    private ProfilePage() {}

    /**
     * The page.
     *
     * @param compliance in which the customers are judged
     * @param greetingDays how many days ahead greetings are listed
     * @param report the same as a report, whose notes are shown
     */
    public static Page of(
            List<Profile> profiles, LocalDate asOf, int greetingDays, Compliance compliance, Report report) {
        List<Block> all = new ArrayList<>();
        for (Profile profile : profiles) {
            List<Picture> pictures = new ArrayList<>();
            pictures.add(purchases(profile));
            if (!profile.obligations().isEmpty()) {
                pictures.add(obligations(profile, asOf, compliance));
            }
            pictures.add(contacts(profile, asOf));
            all.addAll(Page.illustrated(new ProfileText(profile, greetingDays, false).blocks(), pictures));
        }
        Phrase title = profiles.size() == 1
                ? new Phrase("{0} {1}: customer file as of {2}", "{0} {1}:客户档案({2})")
                        .with(
                                profiles.get(0).customer().id(),
                                profiles.get(0).customer().name(),
                                asOf)
                : new Phrase("{0} customer files as of {1}", "客户档案 {0} 份({1})").with(profiles.size(), asOf);
        return new Page(title, List.copyOf(all), report.notes());
    }

    private static Picture.Bars purchases(Profile profile) {
        List<Profile.Month> months = profile.purchases().months();
        return new Picture.Bars(
                new Phrase("Tonnes by month", "逐月采购量"),
                new Phrase(
                        "Tonnes; the total is of the records that say it, a dash where nothing is known.",
                        "单位:吨;总量仅计已填写的记录,“–”表示没有记录。"),
                months.stream()
                        .map(each -> Phrase.same(each.month().toString()))
                        .toList(),
                List.of(
                        Picture.Series.of(new Phrase("ours", "我司"), months, Profile.Month::ourTons),
                        Picture.Series.of(new Phrase("all makers", "总量"), months, Profile.Month::totalTons)));
    }

    /** The judged periods of the year up to the day. */
    private static Picture.Timeline obligations(Profile profile, LocalDate asOf, Compliance compliance) {
        LocalDate first = WeeklyContacts.firstMonday(asOf);
        List<Picture.TimelineRow> rows = new ArrayList<>();
        for (ObligationState state : profile.obligations()) {
            List<Picture.Stretch> stretches = new ArrayList<>();
            for (JudgedPeriod each : compliance.periods(state)) {
                if (!each.period().last().isBefore(first)) {
                    stretches.add(stretch(each));
                }
            }
            Phrase name = new Phrase("{0}, {1}", "{1} {0}")
                    .with(
                            ComplianceWords.clause(state.obligation()),
                            Words.inWords(state.obligation().role()));
            rows.add(new Picture.TimelineRow(name, List.copyOf(stretches)));
        }
        return new Picture.Timeline(
                new Phrase("What was owed, and done", "走访要求完成情况"),
                new Phrase(
                        "Each period that was judged: green if it had what it asked for, red with × if not; amber with … is the current one while it lacks something.",
                        "每个考核期:绿色为完成,红色 × 为未完成,黄色 … 为本期尚缺。"),
                first,
                CalendarPeriod.of(Period.WEEK, asOf).last(),
                List.copyOf(rows));
    }

    private static Picture.Stretch stretch(JudgedPeriod judged) {
        Style style = judged.isMet() ? Style.GOOD : judged.closed() ? Style.BAD : Style.DOUBTFUL;
        return new Picture.Stretch(
                judged.period().first(),
                judged.period().last(),
                style,
                new Phrase("{0} to {1}: {2} of {3}", "{0} 至 {1}:{2}/{3}")
                        .with(
                                judged.period().first(),
                                judged.period().last(),
                                judged.done(),
                                judged.required().count()));
    }

    /** A row for each role and channel that was there in the year up to the day. */
    private static Picture.Weeks contacts(Profile profile, LocalDate asOf) {
        List<Picture.WeekRow> rows = new ArrayList<>();
        Map<Channel, WeeklyContacts> counted = new EnumMap<>(Channel.class);
        for (Visit visit : profile.visits()) {
            counted.computeIfAbsent(
                            visit.channel(),
                            channel ->
                                    new WeeklyContacts((customer, role) -> role.ordinal(), Role.values().length, asOf))
                    .count(visit);
        }
        counted.forEach((channel, contacts) -> {
            for (Role role : Role.values()) {
                List<Integer> weeks = contacts.of(role.ordinal());
                if (weeks.stream().anyMatch(count -> count > 0)) {
                    Phrase name = new Phrase("{0}, {1}", "{1} {0}")
                            .with(ComplianceWords.channel(channel), Words.inWords(role));
                    rows.add(new Picture.WeekRow(name, weeks));
                }
            }
        });
        return new Picture.Weeks(
                ContactPictures.WEEKS,
                rows.isEmpty()
                        ? new Phrase("There was none in the year up to {0}.", "{0} 之前一年内没有走访或电话。").with(asOf)
                        : new Phrase("Weeks from Monday to Sunday.", "每周自周一至周日。"),
                WeeklyContacts.firstMonday(asOf),
                List.copyOf(rows));
    }
}
