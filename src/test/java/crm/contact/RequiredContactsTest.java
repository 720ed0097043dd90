package crm.contact;

import static org.assertj.core.api.Assertions.assertThat;

import crm.policy.Period;
import crm.policy.Policy;
import crm.record.Channel;
import crm.record.Role;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequiredContactsTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "always",
            value = {
                "1, WEEK, 2026-03-30, always, 1, false",
                "1, WEEK, 2026-03-30, 2026-03-30, 1, false",
                "1, WEEK, 2026-03-30, 2026-04-02, 1, true", // 4/7
                "1, WEEK, 2026-03-30, 2026-04-03, 0, true", // 3/7
                "1, WEEK, 2026-03-30, 2026-04-06, 0, false",
                "2, MONTH, 2026-04-01, 2026-04-16, 1, true", // exactly half of 2
                "1, MONTH, 2026-04-01, 2026-04-16, 1, true", // exactly a half goes up
                "1, MONTH, 2026-04-01, 2026-04-17, 0, true", // 14/30
                "1, MONTH, 2024-02-01, 2024-02-15, 1, true", // 15/29
                "1, MONTH, 2025-02-01, 2025-02-15, 1, true", // 14/28
                "1, MONTH, 2025-02-01, 2025-02-16, 0, true",
                "3, QUARTER, 2026-01-01, 2026-02-15, 2, true", // 3 x 45/90 = 1.5
                "3, QUARTER, 2026-01-01, 2026-02-16, 1, true",
                "2, YEAR, 2026-01-01, 2026-12-31, 0, true",
                "1000000, YEAR, 2026-01-01, 2026-12-31, 2740, true"
            })
    void a_period_in_which_the_obligation_begins_asks_for_the_part_of_it_that_is_left(
            int times, Period every, LocalDate period, LocalDate begins, int count, boolean part) {
        Policy.Obligation obligation = new Policy.Obligation(Role.SALESPERSON, Channel.VISIT, times, every);
        RequiredContacts required = RequiredContacts.of(obligation, CalendarPeriod.of(every, period), begins);
        assertThat(required.count()).isEqualTo(count);
        assertThat(required.isPart()).isEqualTo(part);
        assertThat(required.times()).isEqualTo(times);
    }
}
