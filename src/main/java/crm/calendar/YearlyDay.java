package crm.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * A day that comes round each year: a holiday, a birthday, an anniversary. Where a year lacks it, it is kept on the day
 * before: 29 February on the 28th, lunar day 30 in a month of 29 days on the 29th. Leap months of the Chinese calendar
 * have no such days. Lunar days from 1901 to 2100 are those of the published calendar, in China's time; in other years
 * they are computed, and checked against no table. Immutable: for any thread.
 */
public final class YearlyDay {

    /** A year with 29 February. */
    private static final int LEAP_YEAR = 2000;

    private static final int LONGEST_LUNAR_MONTH = 30;

    private static final int MONTHS = 12;

    private final boolean lunar;
    private final int month;
    private final int day;
    private final int since;

    private YearlyDay(boolean lunar, int month, int day, int since) {
        this.lunar = lunar;
        this.month = month;
        this.day = day;
        this.since = since;
    }

    /** A day of the solar calendar, 29 February included; IllegalArgumentException for a day that it never has. */
    public static YearlyDay solar(int month, int day) {
        boolean known = isMonth(month)
                && day >= 1
                && day <= YearMonth.of(LEAP_YEAR, month).lengthOfMonth();
        return checked(known, false, month, day);
    }

    /**
     * A day, 1 to 30, of a regular month of the Chinese calendar, 1 to 12; IllegalArgumentException for any other.
     */
    public static YearlyDay lunar(int month, int day) {
        boolean known = isMonth(month) && day >= 1 && day <= LONGEST_LUNAR_MONTH;
        return checked(known, true, month, day);
    }

    private static boolean isMonth(int month) {
        return month >= 1 && month <= MONTHS;
    }

    private static YearlyDay checked(boolean known, boolean lunar, int month, int day) {
        if (!known) {
            throw new IllegalArgumentException("no such day: month " + month + ", day " + day);
        }
        return new YearlyDay(lunar, month, day, Integer.MIN_VALUE);
    }

    /**
     * The same day from a year of its own calendar on, in place of any year given before: it does not come round before
     * it began. A Chinese year bears the number of the solar year in which it begins: its last days lie in the next.
     */
    public YearlyDay since(int year) {
        return new YearlyDay(lunar, month, day, year);
    }

    /**
     * Its dates in a range, both ends included, ascending, each once; none if the range ends before it begins. For a
     * lunar day ranges lie within the years 1646 to 9998; IllegalArgumentException for others.
     */
    public List<LocalDate> within(LocalDate first, LocalDate last) {
        List<LocalDate> dates = new ArrayList<>();
        // The last days of a Chinese year lie in the next solar year.
        int from = Math.max(since, lunar ? first.getYear() - 1 : first.getYear());
        for (int year = from; year <= last.getYear(); year++) {
            LocalDate date = date(year);
            if (!date.isBefore(first) && !date.isAfter(last)) {
                dates.add(date);
            }
        }
        return dates;
    }

    private LocalDate date(int year) {
        if (lunar) {
            return ChineseYear.of(year).date(month, day);
        }
        int lengthOfMonth = YearMonth.of(year, month).lengthOfMonth();
        return LocalDate.of(year, month, Math.min(day, lengthOfMonth));
    }
}
