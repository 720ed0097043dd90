package crm.cli.command;

import crm.cli.option.ReportOptions;
import crm.cli.option.Value;
import crm.cli.run.CommandRun;
import crm.cli.run.Stop;
import crm.contact.JudgedDates;
import java.time.LocalDate;

/** The options that say which periods are judged, beside {@code --as-of}. */
final class JudgedDatesOptions {

    private final Value<String> asOf;
    private final Value<Integer> year;
    private final Value<String> from;

    /** Adds the options to those of a report. */
    JudgedDatesOptions(ReportOptions options) {
        asOf = options.asOf;
        year = options.number(
                "--year=Y", "Judge this year, as of 1 January of the next, with the classes of 31 December.");
        from = options.text(
                "--from=DATE",
                "Judge closed periods that begin on this day or later (else 1 January of the year before, or of the first year with a visit).");
    }

    /**
     * What the options settle.
     *
     * @param dates the days between which obligations are judged
     * @param classDay the day whose classes count
     */
    record Judged(JudgedDates dates, LocalDate classDay) {}

    /** What they settle: a year is judged as a whole on the day after it, or as far as it has come. */
    Judged settle(CommandRun run) throws Stop {
        if (!year.isGiven()) {
            LocalDate day = run.day();
            String first = from.orNull();
            return new Judged(new JudgedDates(day, first == null ? null : CommandRun.day(first, "--from")), day);
        }
        if (asOf.isGiven() || from.isGiven()) {
            throw Stop.usage(
                    "--year names both days; leave out --as-of and --from", "--year 已指定起止日期;请不要再用 --as-of 和 --from");
        }
        LocalDate end = CommandRun.lastDay(year.get());
        LocalDate after = end.plusDays(1);
        LocalDate today = run.day();
        return new Judged(
                new JudgedDates(today.isBefore(after) ? today : after, end.withDayOfYear(1)),
                today.isBefore(after) ? today : end);
    }
}
