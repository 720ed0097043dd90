package crm.fact;

import static org.assertj.core.api.Assertions.assertThat;

import crm.rating.CustomerMaker;
import crm.rating.World;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatingWindowTest {
    @ParameterizedTest(name = "{0}: {1} to {2}")
    @CsvSource({
        "2025-12-31, 2025-01, 2025-12",
        "2025-12-30, 2024-12, 2025-11",
        "2026-01-01, 2025-01, 2025-12",
        "2026-01-30, 2025-01, 2025-12",
        "2026-01-31, 2025-02, 2026-01",
        "2025-08-15, 2024-08, 2025-07",
        "2025-04-30, 2024-05, 2025-04",
        "2025-04-29, 2024-04, 2025-03",
        "2024-02-28, 2023-02, 2024-01",
        "2024-02-29, 2023-03, 2024-02",
        "2025-02-28, 2024-03, 2025-02",
        "2024-03-01, 2023-03, 2024-02",
        "1900-01-01, 1899-01, 1899-12",
        "2100-12-31, 2100-01, 2100-12",
    })
    void it_is_the_twelve_complete_months_up_to_the_day(LocalDate day, YearMonth first, YearMonth last) {
        RatingWindow window = RatingWindow.upTo(day);
        assertThat(window).isEqualTo(new RatingWindow(first, last));
        assertThat(window.months()).isEqualTo(12);
    }

    @ParameterizedTest(name = "{0} to {1} from {2} on: {3}")
    @CsvSource({
        "2025-01, 2025-12, 2024-12, 12",
        "2025-01, 2025-12, 2025-01, 12",
        "2025-01, 2025-12, 2025-02, 11",
        "2025-01, 2025-12, 2025-12, 1",
        "2025-01, 2025-12, 2026-01, 0",
        "2025-01, 2025-12, 2099-01, 0",
        "2024-08, 2024-11, 2024-09, 3",
    })
    void its_months_from_a_month_on_are_counted(YearMonth first, YearMonth last, YearMonth from, int months) {
        assertThat(new RatingWindow(first, last).monthsFrom(from)).isEqualTo(months);
    }

    @ParameterizedTest(name = "records in {0}: {1} to {2}")
    @CsvSource({
        "2025-12,         2025-01, 2025-12",
        "2025-07,         2025-01, 2025-07",
        "2025-01,         2025-01, 2025-01",
        "2025-03 2025-06, 2025-01, 2025-06",
        "2025-06 2025-03, 2025-01, 2025-06",
        "2024-12,         2025-01, 2025-12",
        "2026-01,         2025-01, 2025-12",
        "2024-12 2025-02 2026-01, 2025-01, 2025-02",
    })
    void its_end_is_brought_forward_to_the_last_month_that_any_record_in_it_has(
            String months, YearMonth first, YearMonth last) {
        World world = World.of("2025-12-31", CustomerMaker.customer(0));
        for (String month : months.split(" ")) {
            world.bought(month, null, "1");
        }
        assertThat(world.assessment().window()).isEqualTo(new RatingWindow(first, last));
    }

    @Test
    void a_record_of_another_customer_keeps_the_end_where_it_is() {
        World world = World.of("2025-12-31", CustomerMaker.customer(0));
        world.customers.add(CustomerMaker.customer(1).ended("2025-06-30").make());
        world.bought("2025-02", null, "1");
        world.purchases.add(World.purchase(world.customers.get(1), "2025-09", null, "0"));
        assertThat(world.assessment().window().last()).isEqualTo(YearMonth.of(2025, 9));
    }

    @Test
    void without_any_record_it_has_twelve_months() {
        World world = World.of("2025-12-31", CustomerMaker.customer(0));
        assertThat(world.assessment().window().months()).isEqualTo(12);
        assertThat(world.assessment().purchasesGiven()).isFalse();
    }
}
