package crm.contact;

import static org.assertj.core.api.Assertions.assertThat;

import crm.policy.Period;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgedDatesTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-03-31, -, -, 2025-01-01",
                "2026-03-31, -, 2019-05-05, 2025-01-01",
                "2026-03-31, -, 2025-12-31, 2025-01-01",
                "2026-03-31, -, 2026-03-31, 2026-01-01",
                "2026-01-01, -, 2025-01-01, 2025-01-01",
                "2026-03-31, 2020-02-29, 2025-12-31, 2020-02-29",
                "2026-03-31, 2027-01-01, -, 2027-01-01"
            })
    void without_a_day_periods_are_judged_from_the_year_before_or_the_first_year_with_a_visit(
            LocalDate asOf, LocalDate from, LocalDate firstVisit, LocalDate judgedFrom) {
        assertThat(new JudgedDates(asOf, from).from(firstVisit)).isEqualTo(judgedFrom);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2025-04-01, 2026-03-31, 2019-05-05, 2025-01-01",
                "2025-04-01, 2026-03-31, 2026-02-01, 2026-01-01",
                "2023-07-01, 2026-03-31, 2019-05-05, 2023-07-01",
                "2023-07-01, 2026-03-31, 2023-12-31, 2023-07-01",
                "2023-07-01, 2026-03-31, 2024-12-31, 2024-01-01",
                "2023-07-01, 2026-03-31, -, 2023-07-01"
            })
    void what_is_shown_is_judged_but_nothing_before_the_first_year_with_a_visit(
            LocalDate shown, LocalDate asOf, LocalDate firstVisit, LocalDate judgedFrom) {
        assertThat(JudgedDates.showing(shown, asOf).from(firstVisit)).isEqualTo(judgedFrom);
    }

    @ParameterizedTest
    @CsvSource({
        "WEEK, 2025-01-01, 2025-01-06",
        "WEEK, 2025-01-06, 2025-01-06",
        "WEEK, 2025-01-07, 2025-01-13",
        "MONTH, 2025-01-01, 2025-01-01",
        "MONTH, 2025-01-02, 2025-02-01",
        "QUARTER, 2025-02-01, 2025-04-01",
        "HALF_YEAR, 2025-01-02, 2025-07-01",
        "YEAR, 2025-12-31, 2026-01-01"
    })
    void the_periods_that_begin_on_the_day_or_later_are_judged(Period every, LocalDate from, LocalDate first) {
        assertThat(new CalendarPeriod(every, JudgedDates.firstFrom(every, from)).first())
                .isEqualTo(first);
    }
}
