package crm.report.contact;

import static crm.report.TextColumn.left;
import static crm.report.TextColumn.wrapped;

import crm.base.Phrase;
import crm.contact.CalendarPeriod;
import crm.contact.CustomerContacts;
import crm.contact.CustomerContacts.Reason;
import crm.contact.JudgedPeriod;
import crm.contact.ObligationState;
import crm.contact.RequiredContacts;
import crm.policy.Period;
import crm.policy.Policy;
import crm.report.Sheet;
import crm.report.Span;
import crm.report.Style;
import crm.report.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The judged periods of {@link ComplianceExplainText}: the year week by week, and a table for each obligation, in which
 * those that are alike share a line.
 */
final class ComplianceExplainPeriods {

    /** Two lines are as quickly read as one that stands for both. */
    private static final int LEAST_ALIKE = 3;

    private static final int MOST_MARKED = 9;
    private static final char MORE = '+';
    private static final char NO_CONTACT = '.';
    private static final char NOT_YET_OWED = '-';

    private static final Phrase EACH = new Phrase("{0} each", "各 {0}");
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private ComplianceExplainPeriods() {}

    /** The weeks that begin in the year up to a day: 52, or 53 at times. */
    static List<CalendarPeriod> weeks(LocalDate asOf) {
        CalendarPeriod last = CalendarPeriod.of(Period.WEEK, asOf);
        CalendarPeriod first =
                CalendarPeriod.of(Period.WEEK, asOf.minusYears(1)).plus(1);
        return Stream.iterate(first, week -> week.number() <= last.number(), week -> week.plus(1))
                .toList();
    }

    private record Line(Phrase label, Object marks) {}

    /**
     * Adds the year up to the day of the report at a glance: a line for each obligation, a mark for each week. Drawn in
     * ASCII alone, for what terminals draw one column wide in Europe is often two in China. 24 columns for the longest
     * label, 2 between and 53 weeks are 79.
     */
    static void addYear(Sheet sheet, CustomerContacts contacts) {
        LocalDate asOf = contacts.compliance().asOf();
        List<CalendarPeriod> weeks = weeks(asOf);
        StringBuilder used = new StringBuilder();
        List<Line> lines = new ArrayList<>();
        for (ObligationState state : contacts.compliance().states()) {
            Policy.Obligation obligation = state.obligation();
            String marks = marks(
                    weeks,
                    week -> contacts.between(obligation, week.first(), week.last())
                            .size(),
                    week -> isBefore(week, state.owed().begins()) ? NOT_YET_OWED : NO_CONTACT);
            lines.add(new Line(ComplianceExplainWords.what(obligation.role(), obligation.channel()), marks));
            used.append(marks);
        }
        String others =
                marks(weeks, week -> uncounted(contacts, week), week -> ' ').stripTrailing();
        if (!others.isEmpty()) {
            lines.add(new Line(new Phrase("other contacts", "其他联系"), others));
            used.append(others);
        }
        lines.add(0, new Line(Phrase.same(""), Span.faint(new Phrase(months(weeks, true), months(weeks, false)))));
        sheet.heading(new Phrase("Week by week, {0} to {1}", "逐周走访:{0} 至 {1}")
                .with(weeks.get(0).first(), asOf));
        sheet.table(0, lines, left(Line::label), wrapped(Line::marks));
        sheet.line(0, Span.faint(legend(used.toString())));
    }

    /** A mark a week: how many contacts there were, or what stands for none. */
    private static String marks(
            List<CalendarPeriod> weeks,
            ToIntFunction<CalendarPeriod> counts,
            Function<CalendarPeriod, Character> none) {
        StringBuilder marks = new StringBuilder();
        for (CalendarPeriod week : weeks) {
            int count = counts.applyAsInt(week);
            marks.append(count == 0 ? none.apply(week) : count > MOST_MARKED ? MORE : (char) ('0' + count));
        }
        return marks.toString();
    }

    private static boolean isBefore(CalendarPeriod week, @Nullable LocalDate begins) {
        return begins != null && week.last().isBefore(begins);
    }

    /** The contacts of a week in ways that the class is not owed. */
    private static int uncounted(CustomerContacts contacts, CalendarPeriod week) {
        return (int) contacts.uncounted().stream()
                .filter(each -> each.reason() != Reason.AFTER
                        && each.reason() != Reason.BEFORE
                        && !each.visit().date().isBefore(week.first())
                        && !each.visit().date().isAfter(week.last()))
                .count();
    }

    /** The name of each month above the week of its first day; one for which no room is left is shortened or left out. */
    private static String months(List<CalendarPeriod> weeks, boolean english) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < weeks.size(); i++) {
            LocalDate last = weeks.get(i).last();
            if (last.getDayOfMonth() <= weeks.get(i).days()) {
                String name = english ? MONTHS.get(last.getMonthValue() - 1) : String.valueOf(last.getMonthValue());
                int room = weeks.size() - i;
                String shown = name.length() <= room ? name : english ? name.substring(0, 1) : "";
                line.append(" ".repeat(i - line.length())).append(shown);
            }
        }
        return line.toString().stripTrailing();
    }

    private static Phrase legend(String used) {
        List<Phrase> parts = new ArrayList<>();
        parts.add(new Phrase("a mark a week: 1-9 contacts", "每周一格:1-9 为次数"));
        if (used.indexOf(MORE) >= 0) {
            parts.add(new Phrase("+ more", "+ 为 10 次以上"));
        }
        parts.add(new Phrase(". none", ". 为没有"));
        if (used.indexOf(NOT_YET_OWED) >= 0) {
            parts.add(new Phrase("- none and not yet owed", "- 为没有且尚无要求"));
        }
        return Phrase.join(parts, Words.CLAUSE_COMMA);
    }

    /**
     * Adds the table of the judged periods of an obligation.
     *
     * @param periods oldest first, the current one last
     */
    static void addTable(Sheet sheet, List<JudgedPeriod> periods, Period every) {
        List<List<JudgedPeriod>> lines = new ArrayList<>();
        int end;
        for (int start = 0; start < periods.size(); start = end) {
            end = start + 1;
            while (end < periods.size() && isAlike(periods.get(start), periods.get(end))) {
                end++;
            }
            end = end - start < LEAST_ALIKE ? start + 1 : end;
            lines.add(periods.subList(start, end));
        }
        sheet.table(
                2,
                lines,
                left("period", "考核期", ComplianceExplainPeriods::days),
                left(line -> line.size() > 1 ? ComplianceExplainWords.periods(line.size(), every) : current(line)),
                wrapped("asked", "应访", ComplianceExplainPeriods::asked),
                left("done", "已访", ComplianceExplainPeriods::done),
                left("outcome", "结果", line -> outcome(line.get(0).outcome())));
    }

    private static boolean isAlike(JudgedPeriod one, JudgedPeriod other) {
        return one.closed() == other.closed()
                && !one.required().isPart()
                && !other.required().isPart()
                && one.required().count() == other.required().count()
                && one.isMet() == other.isMet();
    }

    private static String days(List<JudgedPeriod> line) {
        return line.get(0).period().first() + " .. "
                + line.get(line.size() - 1).period().last();
    }

    private static @Nullable Object current(List<JudgedPeriod> line) {
        return line.get(0).closed() ? null : line.get(0).state();
    }

    private static Phrase asked(List<JudgedPeriod> line) {
        RequiredContacts required = line.get(0).required();
        if (line.size() > 1) {
            return EACH.with(required.count());
        }
        return Phrase.same(
                required.isPart() ? ComplianceExplainWords.proration(required) : String.valueOf(required.count()));
    }

    private static Phrase done(List<JudgedPeriod> line) {
        var done = line.stream().mapToInt(JudgedPeriod::done).summaryStatistics();
        if (line.size() == 1) {
            return Phrase.same(String.valueOf(done.getMin()));
        }
        return done.getMin() == done.getMax()
                ? EACH.with(done.getMin())
                : new Phrase("{0} to {1}", "{0} 至 {1}").with(done.getMin(), done.getMax());
    }

    private static Span outcome(JudgedPeriod.Outcome outcome) {
        return Span.of(
                outcome,
                switch (outcome) {
                    case MET -> Style.GOOD;
                    case MISSED -> Style.BAD;
                    case OPEN -> Style.DOUBTFUL;
                });
    }
}
