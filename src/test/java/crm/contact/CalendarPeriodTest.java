package crm.contact;

import static org.assertj.core.api.Assertions.assertThat;

import crm.policy.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CalendarPeriodTest {
    private static final LocalDate FIRST = LocalDate.of(1899, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2101, 12, 31);

    @ParameterizedTest
    @CsvSource({
        "WEEK, 2026-03-31, 2026-03-30, 2026-04-05, 7",
        "WEEK, 2026-03-30, 2026-03-30, 2026-04-05, 7",
        "WEEK, 2026-04-05, 2026-03-30, 2026-04-05, 7",
        "WEEK, 2027-01-01, 2026-12-28, 2027-01-03, 7",
        "WEEK, 2024-02-29, 2024-02-26, 2024-03-03, 7",
        "WEEK, 1969-12-31, 1969-12-29, 1970-01-04, 7",
        "WEEK, 1969-12-28, 1969-12-22, 1969-12-28, 7",
        "MONTH, 2024-02-29, 2024-02-01, 2024-02-29, 29",
        "MONTH, 2025-02-28, 2025-02-01, 2025-02-28, 28",
        "MONTH, 1900-02-01, 1900-02-01, 1900-02-28, 28",
        "MONTH, 2025-12-31, 2025-12-01, 2025-12-31, 31",
        "QUARTER, 2024-03-31, 2024-01-01, 2024-03-31, 91",
        "QUARTER, 2025-04-01, 2025-04-01, 2025-06-30, 91",
        "QUARTER, 2025-12-31, 2025-10-01, 2025-12-31, 92",
        "HALF_YEAR, 2025-06-30, 2025-01-01, 2025-06-30, 181",
        "HALF_YEAR, 2024-06-30, 2024-01-01, 2024-06-30, 182",
        "HALF_YEAR, 2025-07-01, 2025-07-01, 2025-12-31, 184",
        "YEAR, 2024-12-31, 2024-01-01, 2024-12-31, 366",
        "YEAR, 1900-01-01, 1900-01-01, 1900-12-31, 365"
    })
    void a_period_is_that_of_the_calendar(Period every, LocalDate day, LocalDate first, LocalDate last, int days) {
        CalendarPeriod period = CalendarPeriod.of(every, day);
        assertThat(period.first()).isEqualTo(first);
        assertThat(period.last()).isEqualTo(last);
        assertThat(period.days()).isEqualTo(days);
        assertThat(period.plus(1).first()).isEqualTo(last.plusDays(1));
        assertThat(period.plus(-1).last()).isEqualTo(first.minusDays(1));
    }

    @ParameterizedTest
    @EnumSource(Period.class)
    void every_day_lies_in_one_period_and_the_next_one_follows_without_a_gap(Period every) {
        CalendarPeriod period = CalendarPeriod.of(every, FIRST);
        for (LocalDate day = FIRST; day.isBefore(LAST); day = day.plusDays(1)) {
            if (day.isAfter(period.last())) {
                period = period.plus(1);
                assertThat(period.first()).isEqualTo(day);
            }
            assertThat(CalendarPeriod.of(every, day)).isEqualTo(period);
        }
    }

    @ParameterizedTest
    @CsvSource({"2020-12-28, 53", "2021-01-03, 53", "2026-12-28, 53", "2027-01-03, 53", "2027-01-04, 1"})
    void weeks_are_those_of_iso_also_where_a_year_has_53(LocalDate day, int week) {
        assertThat(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)).isEqualTo(week);
        LocalDate monday = CalendarPeriod.of(Period.WEEK, day).first();
        assertThat(monday.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)).isEqualTo(week);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, 31", "2026-03-02, 30", "2026-03-31, 1", "2026-04-01, 0", "2030-01-01, 0", "2000-01-01, 31"
    })
    void days_are_counted_from_a_day_on_that_day_included(LocalDate day, int left) {
        CalendarPeriod march = CalendarPeriod.of(Period.MONTH, LocalDate.of(2026, 3, 15));
        assertThat(march.daysFrom(day)).isEqualTo(left);
    }
}
