package crm.report.contact;

import crm.base.Phrase;
import crm.contact.JudgedPeriod;
import crm.contact.RequiredContacts;
import crm.policy.Period;
import crm.report.Block;
import crm.report.Span;
import crm.report.Style;
import crm.report.Words;
import java.util.ArrayList;
import java.util.List;

/** The table of an obligation's judged periods in {@link ComplianceExplainText}; those that are alike share a line. */
final class ComplianceExplainPeriods {

    /** Two lines are as quickly read as one that stands for both. */
    private static final int LEAST_ALIKE = 3;

    private static final Phrase NONE = Phrase.same("");
    private static final Phrase EACH = new Phrase("{0} each", "各 {0}");
    private static final Phrase FROM_TO = new Phrase("{0} to {1}", "{0} 至 {1}");

    private ComplianceExplainPeriods() {}

    /**
     * The table.
     *
     * @param periods oldest first, the current one last
     */
    static Block table(List<JudgedPeriod> periods, Period every) {
        List<List<Span>> rows = new ArrayList<>();
        int end;
        for (int start = 0; start < periods.size(); start = end) {
            end = start + 1;
            while (end < periods.size() && isAlike(periods.get(start), periods.get(end))) {
                end++;
            }
            if (end - start >= LEAST_ALIKE) {
                rows.add(run(periods.subList(start, end), every));
            } else {
                end = start + 1;
                rows.add(single(periods.get(start)));
            }
        }
        return Block.positional(
                2,
                List.of(
                        new Block.TableColumn(new Phrase("period", "考核期"), false, false),
                        new Block.TableColumn(NONE, false, false),
                        new Block.TableColumn(new Phrase("asked", "应访"), false, true),
                        new Block.TableColumn(new Phrase("done", "已访"), false, false),
                        new Block.TableColumn(new Phrase("outcome", "结果"), false, false)),
                rows);
    }

    private static boolean isAlike(JudgedPeriod one, JudgedPeriod other) {
        return one.closed() == other.closed()
                && !one.required().isPart()
                && !other.required().isPart()
                && one.required().count() == other.required().count()
                && one.isMet() == other.isMet();
    }

    private static List<Span> single(JudgedPeriod period) {
        RequiredContacts asked = period.required();
        return row(
                period,
                period,
                period.closed() ? NONE : Words.of(ComplianceExplainReport.State.CURRENT),
                Phrase.same(asked.isPart() ? ComplianceExplainWords.proration(asked) : String.valueOf(asked.count())),
                Phrase.same(String.valueOf(period.done())));
    }

    private static List<Span> run(List<JudgedPeriod> periods, Period every) {
        JudgedPeriod first = periods.get(0);
        return row(
                first,
                periods.get(periods.size() - 1),
                ComplianceExplainWords.periods(periods.size(), every),
                EACH.with(first.required().count()),
                done(periods));
    }

    private static Phrase done(List<JudgedPeriod> periods) {
        var done = periods.stream().mapToInt(JudgedPeriod::done).summaryStatistics();
        return done.getMin() == done.getMax() ? EACH.with(done.getMin()) : FROM_TO.with(done.getMin(), done.getMax());
    }

    private static List<Span> row(JudgedPeriod first, JudgedPeriod last, Phrase what, Phrase asked, Phrase done) {
        ComplianceExplainReport.Outcome outcome = ComplianceExplainReport.Outcome.of(first);
        return List.of(
                Span.of(first.period().first() + " .. " + last.period().last()),
                Span.of(what),
                Span.of(asked),
                Span.of(done),
                new Span(Words.of(outcome), style(outcome)));
    }

    private static Style style(ComplianceExplainReport.Outcome outcome) {
        return switch (outcome) {
            case MET -> Style.GOOD;
            case MISSED -> Style.BAD;
            case OPEN -> Style.DOUBTFUL;
        };
    }
}
