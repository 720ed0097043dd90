package crm.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lunar days against dates that are published: the Chinese calendar has no rule that a test could repeat. */
class LunarDaysTest {
    private static final LocalDate FIRST = LocalDate.of(1901, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);
    private static final YearlyDay SPRING = YearlyDay.lunar(1, 1);

    /** 1954, 2027 and 2030 begin close to midnight, and other calendars have them a day off. */
    @ParameterizedTest
    @CsvSource({
        "1900-01-31",
        "1901-02-19",
        "1912-02-18",
        "1949-01-29",
        "1954-02-03",
        "1966-01-21",
        "1985-02-20",
        "1999-02-16",
        "2000-02-05",
        "2008-02-07",
        "2015-02-19",
        "2020-01-25",
        "2023-01-22",
        "2024-02-10",
        "2025-01-29",
        "2026-02-17",
        "2027-02-06",
        "2028-01-26",
        "2029-02-13",
        "2030-02-03",
        "2033-01-31",
        "2034-02-19",
        "2035-02-08",
        "2057-02-04",
        "2058-01-24",
        "2100-02-09",
        "2101-01-29"
    })
    void spring_festival(LocalDate date) {
        assertThat(inSolarYear(SPRING, date.getYear())).containsExactly(date);
    }

    /** The comment names the leap month: what lies behind it is a month later than in other years. */
    @ParameterizedTest
    @CsvSource({
        "2024-06-10, 2024-09-17, 2024-10-11", // none
        "2026-06-19, 2026-09-25, 2026-10-18", // none
        "2023-06-22, 2023-09-29, 2023-10-23", // 2
        "2031-06-24, 2031-10-01, 2031-10-24", // 3
        "2001-06-25, 2001-10-01, 2001-10-25", // 4
        "2012-06-23, 2012-09-30, 2012-10-23", // 4
        "2020-06-25, 2020-10-01, 2020-10-25", // 4
        "1998-05-30, 1998-10-05, 1998-10-28", // 5
        "2009-05-28, 2009-10-03, 2009-10-26", // 5
        "1987-05-31, 1987-10-07, 1987-10-31", // 6
        "2017-05-30, 2017-10-04, 2017-10-28", // 6
        "2025-05-31, 2025-10-06, 2025-10-29", // 6
        "2006-05-31, 2006-10-06, 2006-10-30", // 7
        "2044-05-31, 2044-10-05, 2044-10-29", // 7
        "1957-06-02, 1957-09-08, 1957-10-31", // 8
        "1976-06-02, 1976-09-08, 1976-10-31", // 8
        "1995-06-02, 1995-09-09, 1995-11-01", // 8
        "2052-06-01, 2052-09-07, 2052-10-30", // 8
        "2014-06-02, 2014-09-08, 2014-10-02", // 9
        "2033-06-01, 2033-09-08, 2033-10-01", // 11
        "2057-06-06, 2057-09-13, 2057-10-06" // none; its ninth month is the one that computation has a day later
    })
    void dragon_boat_mid_autumn_and_double_ninth(LocalDate dragonBoat, LocalDate midAutumn, LocalDate doubleNinth) {
        int year = dragonBoat.getYear();
        assertThat(inSolarYear(YearlyDay.lunar(5, 5), year)).containsExactly(dragonBoat);
        assertThat(inSolarYear(YearlyDay.lunar(8, 15), year)).containsExactly(midAutumn);
        assertThat(inSolarYear(YearlyDay.lunar(9, 9), year)).containsExactly(doubleNinth);
    }

    @ParameterizedTest
    @CsvSource({
        "1995-09-25, 1995-10-23",
        "2020-05-23, 2020-06-20",
        "2025-07-25, 2025-08-22",
        "2033-12-22, 2034-01-19",
        "2052-09-23, 2052-10-21"
    })
    void a_leap_month_has_no_days_but_the_days_around_it_have(LocalDate first, LocalDate last) {
        assertThat(lunarDaysOn(first.minusDays(1))).isPositive();
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            assertThat(lunarDaysOn(date)).as("days on %s", date).isZero();
        }
        assertThat(lunarDaysOn(last.plusDays(1))).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "12, 2024, 2025-01-28, true",
        "12, 2025, 2026-02-16, true",
        "12, 2026, 2027-02-05, true",
        "12, 2029, 2030-02-02, false",
        "12, 2033, 2034-02-18, false",
        "5, 2025, 2025-06-24, true",
        "6, 2025, 2025-07-24, false",
        "8, 2057, 2057-09-27, true",
        "9, 2057, 2057-10-27, false"
    })
    void day_30_is_kept_on_day_29_of_a_short_month(int month, int year, LocalDate date, boolean isShort) {
        LocalDate from = date.minusDays(60);
        LocalDate to = date.plusDays(60);
        assertThat(YearlyDay.lunar(month, 30).since(year).within(from, to)).containsExactly(date);
        assertThat(YearlyDay.lunar(month, 29).since(year).within(from, to))
                .containsExactly(isShort ? date : date.minusDays(1));
    }

    @ParameterizedTest
    @CsvSource({
        "12, 1, 2024, 2024-01-11, 2024-12-31",
        "11, 20, 2024, 2024-01-01, 2024-12-20",
        "12, 10, 2098, 2098-01-11, 2098-12-31"
    })
    void a_solar_year_may_have_a_late_lunar_day_twice_and_the_next_year_not_at_all(
            int month, int day, int year, LocalDate one, LocalDate other) {
        YearlyDay late = YearlyDay.lunar(month, day);
        assertThat(inSolarYear(late, year)).containsExactly(one, other);
        assertThat(inSolarYear(late, year + 1)).isEmpty();
    }

    @Test
    void every_solar_year_has_one_spring_festival_between_21_january_and_21_february() {
        for (int year = FIRST.getYear(); year <= LAST.getYear(); year++) {
            assertThat(inSolarYear(SPRING, year))
                    .as("%s", year)
                    .singleElement()
                    .satisfies(
                            date -> assertThat(MonthDay.from(date)).isBetween(MonthDay.of(1, 21), MonthDay.of(2, 21)));
        }
    }

    @Test
    void the_day_before_a_spring_festival_is_the_last_of_the_twelfth_month() {
        List<LocalDate> festivals = SPRING.within(LocalDate.of(1900, 1, 1), LocalDate.of(2101, 12, 31));
        assertThat(festivals).hasSize(202);
        for (LocalDate festival : festivals) {
            LocalDate eve = festival.minusDays(1);
            // Where a leap month follows the twelfth, its last day would be no eve: none does in these years.
            assertThat(YearlyDay.lunar(12, 30).within(eve, eve)).containsExactly(eve);
        }
    }

    /**
     * The sum was made of the table that the Hong Kong Observatory publishes for 1901 to 2100, by a program of its own
     * that shares nothing with this one: a line for each of the 72,021 dates, the days of the twelve regular months
     * from 1-1 to 12-30 one after the other, the dates of each ascending.
     */
    @Test
    void every_lunar_day_of_1901_to_2100_is_the_published_one() throws NoSuchAlgorithmException {
        StringBuilder lines = new StringBuilder();
        int dates = 0;
        for (int month = 1; month <= 12; month++) {
            for (int day = 1; day <= 30; day++) {
                for (LocalDate date : YearlyDay.lunar(month, day).within(FIRST, LAST)) {
                    lines.append(month).append('-').append(day).append(' ');
                    lines.append(date).append('\n');
                    dates++;
                }
            }
        }
        byte[] text = lines.toString().getBytes(StandardCharsets.UTF_8);
        byte[] sum = MessageDigest.getInstance("SHA-256").digest(text);
        assertThat(dates).isEqualTo(72_021);
        assertThat(HexFormat.of().formatHex(sum))
                .isEqualTo("8ee02bba5f14b508f0f04ad320ba9312b4f573b78009ea2ec6ff7998d35d637c");
    }

    private static int lunarDaysOn(LocalDate date) {
        int found = 0;
        for (int month = 1; month <= 12; month++) {
            for (int day = 1; day <= 30; day++) {
                found += YearlyDay.lunar(month, day).within(date, date).size();
            }
        }
        return found;
    }

    private static List<LocalDate> inSolarYear(YearlyDay day, int year) {
        return day.within(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
}
