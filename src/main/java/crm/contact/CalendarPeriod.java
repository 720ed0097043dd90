package crm.contact;

import crm.policy.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * One week from Monday to Sunday, or one month, quarter, half-year or year of the calendar. Immutable.
 *
 * @param every how long it is
 * @param number its place among those of its length: the next one has the next number
 */
public record CalendarPeriod(Period every, int number) {

    private static final int WEEK = 7;
    private static final int YEAR = 12;

    /** From the Monday of the first week, 29 December 1969, to 1 January 1970. */
    private static final int MONDAY_TO_EPOCH = 3;

    /** The period in which a day lies. */
    public static CalendarPeriod of(Period every, LocalDate day) {
        return new CalendarPeriod(every, number(every, day));
    }

    /** The {@link #number} of the period in which a day lies. */
    static int number(Period every, LocalDate day) {
        return every == Period.WEEK
                ? (int) Math.floorDiv(day.toEpochDay() + MONDAY_TO_EPOCH, WEEK)
                : Math.floorDiv(day.getYear() * YEAR + day.getMonthValue() - 1, months(every));
    }

    private static int months(Period every) {
        return YEAR / every.perYear();
    }

    /** Its first day. */
    public LocalDate first() {
        if (every == Period.WEEK) {
            return LocalDate.ofEpochDay((long) number * WEEK - MONDAY_TO_EPOCH);
        }
        int month = number * months(every);
        return LocalDate.of(Math.floorDiv(month, YEAR), Math.floorMod(month, YEAR) + 1, 1);
    }

    /** Its last day. */
    public LocalDate last() {
        return plus(1).first().minusDays(1);
    }

    /** How many days it has. */
    public int days() {
        return daysFrom(first());
    }

    /** How many of its days are a day or come after it. */
    public int daysFrom(LocalDate day) {
        LocalDate end = plus(1).first();
        LocalDate start = day.isBefore(first()) ? first() : day;
        return (int) Math.max(0, ChronoUnit.DAYS.between(start, end));
    }

    /** The period so many later, or earlier where the number is below 0. */
    public CalendarPeriod plus(int periods) {
        return new CalendarPeriod(every, number + periods);
    }
}
