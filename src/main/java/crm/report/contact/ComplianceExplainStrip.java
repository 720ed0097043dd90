package crm.report.contact;

import crm.base.Phrase;
import crm.contact.CalendarPeriod;
import crm.contact.Compliance;
import crm.contact.ObligationState;
import crm.policy.Period;
import crm.report.Block;
import crm.report.Span;
import crm.report.Style;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The year up to the day of the report at a glance: a line for each obligation, a mark for each week. Drawn in ASCII
 * alone, for what terminals draw one column wide in Europe is often two in China. 24 columns for the longest label, 2
 * between and 53 weeks are 79.
 */
final class ComplianceExplainStrip {

    private static final char NO_CONTACT = '.';
    private static final char MANY = '+';
    private static final char NOT_YET_OWED = '-';
    private static final int MOST = 9;
    private static final Phrase NONE = Phrase.same("");
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private final Compliance compliance;
    private final ComplianceExplainContacts contacts;
    private final List<CalendarPeriod> weeks;
    private final StringBuilder used = new StringBuilder();

    ComplianceExplainStrip(Compliance compliance, ComplianceExplainContacts contacts) {
        this.compliance = compliance;
        this.contacts = contacts;
        this.weeks = weeks(compliance.asOf());
    }

    /** The weeks that begin in the year up to a day: 52, or 53 at times. */
    static List<CalendarPeriod> weeks(LocalDate asOf) {
        LocalDate yearAgo = asOf.minusYears(1);
        CalendarPeriod last = CalendarPeriod.of(Period.WEEK, asOf);
        CalendarPeriod first = CalendarPeriod.of(Period.WEEK, yearAgo).plus(1);
        return Stream.iterate(first, week -> week.number() <= last.number(), week -> week.plus(1))
                .toList();
    }

    List<Block> blocks() {
        List<List<Span>> rows = new ArrayList<>();
        rows.add(List.of(Span.of(NONE), new Span(new Phrase(months(true), months(false)), Style.FAINT)));
        for (ObligationState standing : compliance.states()) {
            var obligation = standing.obligation();
            StringBuilder marks = new StringBuilder();
            for (CalendarPeriod week : weeks) {
                int count =
                        contacts.between(obligation, week.first(), week.last()).size();
                marks.append(mark(week, count, standing.owed().begins()));
            }
            rows.add(row(ComplianceExplainWords.what(obligation.role(), obligation.channel()), marks));
        }
        String others = others();
        if (!others.isEmpty()) {
            rows.add(row(new Phrase("other contacts", "其他联系"), others));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(new Phrase("Week by week, {0} to {1}", "逐周走访:{0} 至 {1}")
                .with(weeks.get(0).first(), compliance.asOf())));
        blocks.add(Block.positional(
                0, List.of(new Block.TableColumn(NONE, false, false), new Block.TableColumn(NONE, false, true)), rows));
        blocks.add(new Block.Line(0, List.of(new Span(legend(), Style.FAINT))));
        return blocks;
    }

    private static List<Span> row(Phrase label, CharSequence marks) {
        return List.of(Span.of(label), Span.of(marks.toString()));
    }

    private char mark(CalendarPeriod week, int count, @Nullable LocalDate begins) {
        char mark = count > MOST
                ? MANY
                : count > 0
                        ? (char) ('0' + count)
                        : begins != null && week.last().isBefore(begins) ? NOT_YET_OWED : NO_CONTACT;
        used.append(mark);
        return mark;
    }

    /** Contacts in ways that the class is not owed; blanks where there are none. */
    private String others() {
        StringBuilder marks = new StringBuilder();
        for (CalendarPeriod week : weeks) {
            int count = 0;
            for (var other : contacts.others()) {
                LocalDate date = other.visit().date();
                boolean past = other.reason() != ComplianceExplainContacts.Reason.AFTER
                        && other.reason() != ComplianceExplainContacts.Reason.BEFORE;
                if (past && !date.isBefore(week.first()) && !date.isAfter(week.last())) {
                    count++;
                }
            }
            marks.append(count == 0 ? ' ' : mark(week, count, null));
        }
        return marks.toString().stripTrailing();
    }

    /** The name of each month above the week of its first day; one for which no room is left is shortened or left out. */
    private String months(boolean english) {
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

    private Phrase legend() {
        List<Phrase> parts = new ArrayList<>();
        parts.add(new Phrase("a mark a week: 1-9 contacts", "每周一格:1-9 为次数"));
        if (used.indexOf(String.valueOf(MANY)) >= 0) {
            parts.add(new Phrase("+ more", "+ 为 10 次以上"));
        }
        parts.add(new Phrase(". none", ". 为没有"));
        if (used.indexOf(String.valueOf(NOT_YET_OWED)) >= 0) {
            parts.add(new Phrase("- none and not yet owed", "- 为没有且尚无要求"));
        }
        return Phrase.join(parts, new Phrase(", ", ","));
    }
}
