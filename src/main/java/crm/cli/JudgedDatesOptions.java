package crm.cli;

import crm.contact.JudgedDates;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which periods are judged, beside {@link AsOfOption}. */
final class JudgedDatesOptions {

    @Option(
            names = "--year",
            paramLabel = "Y",
            description = "Judge this year, as of 1 January of the next, with the classes of 31 December.")
    @Nullable
    Integer year;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description =
                    "Judge closed periods that begin on this day or later (else 1 January of the year before, or of the first year with a visit).")
    @Nullable
    String from;

    /**
     * What the options settle.
     *
     * @param dates the days between which obligations are judged
     * @param classDay the day whose classes count
     */
    record Judged(JudgedDates dates, LocalDate classDay) {}

    /** A year is judged as a whole on the day after it, or as far as it has come. */
    Judged settle(AsOfOption asOf, Session session) throws Stop {
        if (year == null) {
            LocalDate day = session.day(asOf.asOf, "--as-of");
            return new Judged(new JudgedDates(day, from == null ? null : session.day(from, "--from")), day);
        }
        if (asOf.asOf != null || from != null) {
            throw Stop.usage(
                    "--year names both days; leave out --as-of and --from", "--year 已指定起止日期;请不要再用 --as-of 和 --from");
        }
        Session.checkYear(year);
        LocalDate today = session.day(null, "--as-of");
        LocalDate end = LocalDate.of(year, 12, 31);
        LocalDate after = end.plusDays(1);
        return new Judged(
                new JudgedDates(today.isBefore(after) ? today : after, LocalDate.of(year, 1, 1)),
                today.isBefore(after) ? today : end);
    }
}
