package crm.contact;

import crm.policy.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days between which obligations are judged. Immutable.
 *
 * @param asOf the day of the report
 * @param from closed periods that begin before it are not judged; null: 1 January of the year before, or of the first
 *     year that has a visit if that is later
 */
public record JudgedDates(LocalDate asOf, @Nullable LocalDate from) {

    /** The first day from which on periods can be judged, whatever visits there are. */
    LocalDate earliest() {
        return from == null ? LocalDate.of(asOf.getYear() - 1, 1, 1) : from;
    }

    /**
     * The first day from which on periods are judged.
     *
     * @param firstVisit the day of the earliest visit; null: there is none
     */
    LocalDate from(@Nullable LocalDate firstVisit) {
        LocalDate earliest = earliest();
        return from != null || firstVisit == null || firstVisit.getYear() <= earliest.getYear()
                ? earliest
                : LocalDate.of(firstVisit.getYear(), 1, 1);
    }

    /** The number of the first period that begins on a day or later. */
    static int firstFrom(Period every, LocalDate day) {
        CalendarPeriod period = CalendarPeriod.of(every, day);
        return period.first().isBefore(day) ? period.number() + 1 : period.number();
    }
}
