package crm.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YearlyDayTest {
    private static final YearlyDay BIRTHDAY = YearlyDay.solar(5, 20);

    @ParameterizedTest
    @CsvSource({
        "1, 1, 2026-01-01",
        "5, 1, 2026-05-01",
        "12, 31, 2026-12-31",
        "2, 28, 2026-02-28",
        "2, 29, 1900-02-28",
        "2, 29, 2000-02-29",
        "2, 29, 2023-02-28",
        "2, 29, 2024-02-29",
        "2, 29, 2096-02-29",
        "2, 29, 2100-02-28"
    })
    void a_solar_day_comes_once_a_year_and_29_february_is_kept_on_28_february(int month, int day, LocalDate date) {
        assertThat(inSolarYear(YearlyDay.solar(month, day), date.getYear())).containsExactly(date);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-20, 2026-05-20, true",
        "2026-05-20, 2026-05-26, true",
        "2026-05-14, 2026-05-20, true",
        "2026-05-21, 2026-05-27, false",
        "2026-05-13, 2026-05-19, false",
        "2026-05-21, 2027-05-19, false",
        "2026-05-21, 2026-05-20, false",
        "2027-01-01, 2026-01-01, false"
    })
    void both_ends_of_a_range_belong_to_it(LocalDate first, LocalDate last, boolean found) {
        List<LocalDate> expected = found ? List.of(LocalDate.of(2026, 5, 20)) : List.of();
        assertThat(BIRTHDAY.within(first, last)).isEqualTo(expected);
    }

    @Test
    void dates_in_a_range_across_new_year_ascend() {
        LocalDate first = LocalDate.of(2025, 12, 28);
        LocalDate last = LocalDate.of(2028, 1, 3);
        assertThat(YearlyDay.solar(12, 31).within(first, last))
                .containsExactly(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 12, 31), LocalDate.of(2027, 12, 31));
        assertThat(YearlyDay.solar(1, 1).within(first, last))
                .containsExactly(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1), LocalDate.of(2028, 1, 1));
        assertThat(YearlyDay.lunar(11, 12).within(first, last))
                .containsExactly(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 12, 20), LocalDate.of(2027, 12, 9));
    }

    @Test
    void a_lunar_day_belongs_to_its_year_also_when_it_falls_into_the_next_solar_year() {
        YearlyDay eve = YearlyDay.lunar(12, 30);
        assertThat(eve.within(LocalDate.of(2026, 2, 16), LocalDate.of(2026, 2, 16)))
                .containsExactly(LocalDate.of(2026, 2, 16));
        assertThat(eve.since(2025).within(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 12, 31)))
                .containsExactly(LocalDate.of(2026, 2, 16));
        assertThat(eve.since(2026).within(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 12, 31)))
                .isEmpty();
    }

    @Test
    void a_day_comes_round_from_its_first_year_on() {
        LocalDate first = LocalDate.of(1999, 1, 1);
        LocalDate last = LocalDate.of(2002, 12, 31);
        assertThat(BIRTHDAY.since(2001).within(first, last))
                .containsExactly(LocalDate.of(2001, 5, 20), LocalDate.of(2002, 5, 20));
        assertThat(BIRTHDAY.since(2003).within(first, last)).isEmpty();
        assertThat(BIRTHDAY.since(1900).within(first, last)).hasSize(4);
        assertThat(BIRTHDAY.since(2003).since(2002).within(first, last)).containsExactly(LocalDate.of(2002, 5, 20));
        assertThat(YearlyDay.lunar(1, 1).since(2001).within(first, last))
                .containsExactly(LocalDate.of(2001, 1, 24), LocalDate.of(2002, 2, 12));
    }

    @Test
    void a_first_year_leaves_the_day_that_it_was_taken_from_alone() {
        LocalDate date = LocalDate.of(2000, 5, 20);
        assertThat(BIRTHDAY.since(2001).within(date, date)).isEmpty();
        assertThat(BIRTHDAY.within(date, date)).containsExactly(date);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_range_has_what_its_two_parts_have(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            YearlyDay day = someDay(random);
            LocalDate first = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(73_000));
            LocalDate cut = first.plusDays(random.nextInt(500));
            LocalDate last = cut.plusDays(1 + random.nextInt(500));
            List<LocalDate> parts = new ArrayList<>(day.within(first, cut));
            parts.addAll(day.within(cut.plusDays(1), last));
            assertThat(day.within(first, last))
                    .as("%s to %s, cut after %s", first, last, cut)
                    .isEqualTo(parts)
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void every_date_of_a_wide_range_is_found_by_looking_at_its_day_alone() {
        LocalDate first = LocalDate.of(1900, 1, 1);
        LocalDate last = LocalDate.of(2101, 12, 31);
        for (YearlyDay day : List.of(YearlyDay.solar(2, 29), YearlyDay.lunar(1, 1), YearlyDay.lunar(12, 30))) {
            List<LocalDate> oneByOne = new ArrayList<>();
            for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
                oneByOne.addAll(day.within(date, date));
            }
            assertThat(day.within(first, last)).isEqualTo(oneByOne).hasSize(202);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "13, 1", "1, 0", "1, 32", "4, 31", "2, 30"})
    void a_day_that_the_solar_calendar_never_has_is_refused(int month, int day) {
        assertThatIllegalArgumentException().isThrownBy(() -> YearlyDay.solar(month, day));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "13, 1", "-6, 1", "1, 0", "1, 31"})
    void a_day_that_no_regular_lunar_month_has_is_refused(int month, int day) {
        assertThatIllegalArgumentException().isThrownBy(() -> YearlyDay.lunar(month, day));
    }

    @ParameterizedTest
    @CsvSource({"1646-01-01, 1646-12-31", "9998-01-01, 9998-12-31"})
    void lunar_days_reach_from_1646_to_9998(LocalDate first, LocalDate last) {
        YearlyDay spring = YearlyDay.lunar(1, 1);
        assertThat(spring.within(first, last)).hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> spring.within(first.minusYears(1), last.plusYears(1)));
    }

    private static YearlyDay someDay(Random random) {
        int month = 1 + random.nextInt(12);
        YearlyDay day = random.nextInt(3) == 0
                ? YearlyDay.solar(month, 1 + random.nextInt(month == 2 ? 29 : 30))
                : YearlyDay.lunar(month, 1 + random.nextInt(30));
        return random.nextInt(4) == 0 ? day.since(1900 + random.nextInt(200)) : day;
    }

    private static List<LocalDate> inSolarYear(YearlyDay day, int year) {
        return day.within(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
}
