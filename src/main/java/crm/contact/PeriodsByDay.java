package crm.contact;

import crm.policy.Period;
import java.time.LocalDate;

/**
 * For each day, as far back as periods can be judged, how many periods before the current one it lies: so that counting a
 * visit takes no arithmetic with dates. Immutable.
 */
final class PeriodsByDay {

    private static final int TOO_FAR_BACK = -1;

    private final int first;
    private final CalendarPeriod[] current = new CalendarPeriod[Period.values().length];
    private final int[][] ago = new int[Period.values().length][];
    private final int[] counted = new int[Period.values().length];

    /** From the earliest day that can lie in a judged period to that of the report. */
    PeriodsByDay(JudgedDates dates) {
        LocalDate start = dates.earliest();
        for (Period every : Period.values()) {
            CalendarPeriod period = CalendarPeriod.of(every, dates.asOf());
            current[every.ordinal()] = period;
            start = period.first().isBefore(start) ? period.first() : start;
        }
        first = (int) start.toEpochDay();
        int days = (int) dates.asOf().toEpochDay() - first + 1;
        for (Period every : Period.values()) {
            int now = current(every).number();
            int reach = Math.max(0, now - JudgedDates.firstFrom(every, dates.earliest()));
            int[] of = new int[days];
            for (int i = 0; i < days; i++) {
                int periods = now - CalendarPeriod.number(every, LocalDate.ofEpochDay((long) first + i));
                of[i] = periods <= reach ? periods : TOO_FAR_BACK;
            }
            ago[every.ordinal()] = of;
            counted[every.ordinal()] = reach + 1;
        }
    }

    /** The period of a length in which the day of the report lies. */
    CalendarPeriod current(Period every) {
        return current[every.ordinal()];
    }

    /** The first day, as {@link LocalDate#toEpochDay} has it; those before it are too far back to be judged. */
    int first() {
        return first;
    }

    /** For each day from the first one on how many periods before the current one it lies; below 0: too far back. */
    int[] ago(Period every) {
        return ago[every.ordinal()];
    }

    /** How many periods are counted, the current one included. */
    int counted(Period every) {
        return counted[every.ordinal()];
    }
}
