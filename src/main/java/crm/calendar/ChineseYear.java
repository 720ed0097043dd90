package crm.calendar;

import com.tyme.lunar.LunarMonth;
import java.time.LocalDate;
import java.time.temporal.JulianFields;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The twelve regular months of one year of the Chinese calendar, which bears the number of the solar year in which it
 * begins. From 1901 to 2100 months are those of the table that the Hong Kong Observatory publishes; in other years they
 * are as the library computes them, checked against no table. Immutable, and each year is computed once: for any thread.
 */
final class ChineseYear {

    /** The first year: from 1645 on months follow the true moon and sun, as they do today. */
    static final int FIRST = 1645;

    /** The last year that the library computes together with the month behind it. */
    static final int LAST = 9998;

    private static final int MONTHS = 12;

    /**
     * The one new moon of 1901 to 2100 on which computation and table differ. It falls within a minute of midnight in
     * China, less than the turning of the Earth can be foretold. The table has the evening before, and notes that this
     * month may begin a day off; no date of the Purple Mountain Observatory, which has the say, is known. Source: Hong
     * Kong Observatory, Gregorian-Lunar Calendar Conversion Table, www.hko.gov.hk/en/gts/time/conversion.htm.
     */
    private static final LocalDate COMPUTED = LocalDate.of(2057, 9, 29);

    private static final LocalDate PUBLISHED = LocalDate.of(2057, 9, 28);

    private static final Map<Integer, ChineseYear> YEARS = new ConcurrentHashMap<>();

    private final LocalDate[] firstDays = new LocalDate[MONTHS];
    private final LocalDate[] lastDays = new LocalDate[MONTHS];

    private ChineseYear(int year) {
        if (year < FIRST || year > LAST) {
            throw new IllegalArgumentException("the Chinese calendar is not known for " + year);
        }
        for (int i = 0; i < MONTHS; i++) {
            LunarMonth month = LunarMonth.fromYm(year, i + 1);
            firstDays[i] = firstDay(month);
            lastDays[i] = firstDay(month.next(1)).minusDays(1);
        }
    }

    /** A year from {@link #FIRST} to {@link #LAST}; IllegalArgumentException for others. */
    static ChineseYear of(int year) {
        return YEARS.computeIfAbsent(year, ChineseYear::new);
    }

    /** The date of a day, 1 to 30, of a regular month, 1 to 12: day 30 of a month of 29 days is its last one. */
    LocalDate date(int month, int day) {
        LocalDate date = firstDays[month - 1].plusDays(day - 1);
        LocalDate last = lastDays[month - 1];
        return date.isAfter(last) ? last : date;
    }

    private static LocalDate firstDay(LunarMonth month) {
        long julianDay = (long) month.getFirstJulianDay().getDay();
        LocalDate day = LocalDate.EPOCH.with(JulianFields.JULIAN_DAY, julianDay);
        return day.equals(COMPUTED) ? PUBLISHED : day;
    }
}
