package crm.compliance;

import crm.policy.Period;
import java.time.LocalDate;

/** For each day how many periods before the current one it lies, as far back as periods can be judged. Immutable. */
final class PeriodsByDay {

    private static final int UNJUDGED = -1;

    private final int first;
    private final int[][] ago;

    /** From the earliest day that can lie in a judged period to that of the report. */
    PeriodsByDay(JudgedDates dates) {
        LocalDate asOf = dates.asOf();
        LocalDate start = dates.earliest();
        for (Period every : Period.values()) {
            LocalDate current = CalendarPeriod.of(every, asOf).first();
            start = current.isBefore(start) ? current : start;
        }
        first = (int) start.toEpochDay();
        int days = (int) asOf.toEpochDay() - first + 1;
        ago = new int[Period.values().length][];
        for (Period every : Period.values()) {
            ago[every.ordinal()] = ago(every, dates, days);
        }
    }

    private int[] ago(Period every, JudgedDates dates, int days) {
        int now = CalendarPeriod.number(every, dates.asOf());
        int reach = now - JudgedDates.firstFrom(every, dates.earliest());
        int[] ago = new int[days];
        for (int i = 0; i < days; i++) {
            int periods = now - CalendarPeriod.number(every, LocalDate.ofEpochDay((long) first + i));
            ago[i] = periods == 0 || periods <= reach ? periods : UNJUDGED;
        }
        return ago;
    }

    /**
     * How many periods before the current one a day lies; below 0: too far back to be judged.
     *
     * @param day not after that of the report
     */
    int ago(Period every, int day) {
        return day < first ? UNJUDGED : ago[every.ordinal()][day - first];
    }
}
