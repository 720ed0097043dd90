package crm.contact;

import crm.policy.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days between which obligations are judged. Immutable.
 *
 * @param asOf the day of the report
 * @param earliest closed periods that begin before it are not judged
 * @param sinceVisits whether those that begin before the first year that has a visit are not judged either
 */
public record JudgedDates(LocalDate asOf, LocalDate earliest, boolean sinceVisits) {

    /**
     * Judged from a day on, whatever visits there are; or by default.
     *
     * @param from null: 1 January of the year before, or of the first year that has a visit if that is later
     */
    public JudgedDates(LocalDate asOf, @Nullable LocalDate from) {
        this(asOf, from == null ? LocalDate.of(asOf.getYear() - 1, 1, 1) : from, from == null);
    }

    /** The default for a report that shows periods from a day on: it reaches back to that day, but not behind visits. */
    public static JudgedDates showing(LocalDate first, LocalDate asOf) {
        JudgedDates byDefault = new JudgedDates(asOf, null);
        return first.isBefore(byDefault.earliest) ? new JudgedDates(asOf, first, true) : byDefault;
    }

    /**
     * The first day from which on periods are judged.
     *
     * @param firstVisit the day of the earliest visit; null: there is none
     */
    LocalDate from(@Nullable LocalDate firstVisit) {
        return sinceVisits && firstVisit != null && firstVisit.getYear() > earliest.getYear()
                ? LocalDate.of(firstVisit.getYear(), 1, 1)
                : earliest;
    }

    /** The number of the first period that begins on a day or later. */
    static int firstFrom(Period every, LocalDate day) {
        CalendarPeriod period = CalendarPeriod.of(every, day);
        return period.first().isBefore(day) ? period.number() + 1 : period.number();
    }
}
