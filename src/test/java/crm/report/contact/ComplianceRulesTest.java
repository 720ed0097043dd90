package crm.report.contact;

import static crm.rating.CustomerMaker.customer;
import static org.assertj.core.api.Assertions.assertThat;

import crm.contact.ObligationState;
import crm.policy.Period;
import crm.policy.Policy;
import crm.rating.CustomerMaker;
import crm.rating.World;
import crm.record.Channel;
import crm.record.Customer.Nature;
import crm.record.Rating;
import crm.record.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of the contract's paragraph on compliance, one after the other, on one customer with one obligation. */
class ComplianceRulesTest {

    private static OwedWorld world(String asOf, int times, Period every, CustomerMaker customer) {
        Policy.Obligation obligation = OwedWorld.obligation(Role.SALESPERSON, Channel.PHONE, times, every);
        OwedWorld world =
                OwedWorld.of(asOf).owing(Map.of("A", List.of(obligation), "B", List.of(obligation), "C", List.of()));
        world.classes.customers.add(customer.make());
        return world;
    }

    private static OwedWorld call(OwedWorld world, String days) {
        for (String day : days == null ? new String[0] : days.split(" ")) {
            world.visited(world.classes.customer(), Role.SALESPERSON, Channel.PHONE, LocalDate.parse(day));
        }
        return world;
    }

    private static String told(OwedWorld world) {
        List<ObligationState> standings = world.compliance().states();
        if (standings.isEmpty()) {
            return "not listed";
        }
        ObligationState standing = standings.get(0);
        String late = standing.daysOverdue() == 0
                ? ""
                : " " + standing.missedInARow() + " in a row since " + standing.overdueSince() + ", "
                        + standing.daysOverdue() + " days";
        return standing.done() + "/" + standing.required() + " "
                + standing.status().code() + late + "; " + standing.periodsMet() + "/" + standing.periodsDue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "never",
            value = {
                "2026-03-31 | 1 | MONTH | 2026-03-01 | 1/1 met; 0/2",
                "2026-03-31 | 1 | MONTH | 2026-02-28 | 0/1 due; 1/2",
                "2026-03-31 | 1 | MONTH | 2026-01-31 | 0/1 overdue 1 in a row since 2026-03-01, 31 days; 1/2",
                "2026-03-31 | 1 | MONTH | 2025-12-31 | 0/1 overdue 2 in a row since 2026-02-01, 59 days; 1/14",
                "2026-03-31 | 2 | MONTH | 2026-03-01 2026-02-03 2026-02-03 | 1/2 due; 1/2",
                "2026-03-31 | 2 | MONTH | 2026-03-01 2026-02-03 2026-01-03 2026-01-04 "
                        + "| 1/2 overdue 1 in a row since 2026-03-01, 31 days; 1/2",
                // the current week holds the day of the report, on Monday as on Sunday
                "2026-03-30 | 1 | WEEK | 2026-03-30 | 1/1 met; 0/12",
                "2026-04-05 | 1 | WEEK | 2026-03-30 | 1/1 met; 0/12",
                "2026-04-06 | 1 | WEEK | 2026-03-30 | 0/1 due; 1/13",
                // days overdue count from the first missed period's last day, on which nothing is overdue yet
                "2026-04-06 | 1 | WEEK | 2026-03-23 | 0/1 overdue 1 in a row since 2026-04-06, 1 days; 1/13",
                // week 53 of 2026 belongs to both years
                "2027-01-01 | 1 | WEEK | 2026-12-28 | 1/1 met; 0/51",
                "2027-01-04 | 1 | WEEK | 2026-12-28 | 0/1 due; 1/52",
                "2024-02-29 | 1 | MONTH | 2024-02-29 | 1/1 met; 0/1",
                "2024-03-01 | 1 | MONTH | 2024-02-29 | 0/1 due; 1/2",
                "2026-07-01 | 1 | HALF_YEAR | 2026-06-30 | 0/1 due; 1/1",
                "2026-07-01 | 1 | QUARTER | 2026-03-31 | 0/1 overdue 1 in a row since 2026-07-01, 1 days; 1/2",
                // what lies after the day of the report does not count
                "2026-03-30 | 1 | MONTH | 2026-03-31 2026-02-01 | 0/1 due; 1/2",
                // without any visit the year before is judged as well
                "2026-03-31 | 1 | MONTH | never | 0/1 overdue 14 in a row since 2025-02-01, 424 days; 0/14",
                "2026-03-31 | 1 | YEAR | never | 0/1 overdue 1 in a row since 2026-01-01, 90 days; 0/1"
            })
    void an_obligation_is_met_due_or_overdue(String asOf, int times, Period every, String days, String told) {
        assertThat(told(call(world(asOf, times, every, customer(Nature.SUBSIDIARY)), days)))
                .isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "2026-03-20 | - | 0/0 met; 0/0", // 12/31 of March are left
                "2026-03-16 | - | 0/1 due; 0/0", // 16/31
                "2026-02-20 | - | 0/1 due; 0/0", // February asks for nothing and is not judged
                "2026-02-10 | - | 0/1 overdue 1 in a row since 2026-03-01, 31 days; 0/1",
                "2026-01-01 | - | 0/1 overdue 2 in a row since 2026-02-01, 59 days; 0/2",
                "2026-01-20 | 2025-12-31 | 0/1 overdue 2 in a row since 2026-02-01, 59 days; 0/2", // 1/31 of December
                "- | 2026-03-31 | 0/0 met; 0/0",
                "2026-04-01 | - | not listed",
                "2026-04-01 | 2026-03-01 | 0/1 due; 0/0"
            })
    void a_new_customer_is_owed_the_part_of_the_period_that_is_left_and_nothing_before(
            String since, String recorded, String told) {
        CustomerMaker customer = customer(Nature.SUBSIDIARY).since(since).recorded(recorded);
        assertThat(told(world("2026-03-31", 1, Period.MONTH, customer))).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 1/1 met; 0/0",
        "2026-02-28, 0/1 due; 0/0",
    })
    void a_contact_before_the_beginning_counts_for_the_period_of_its_date(String day, String told) {
        CustomerMaker customer = customer(Nature.SUBSIDIARY).since("2026-03-10");
        assertThat(told(call(world("2026-03-31", 1, Period.MONTH, customer), day)))
                .isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-06-15 | 0/1 overdue 8 in a row since 2025-08-01, 243 days; 0/8",
                "2026-02-01 | 0/1 overdue 1 in a row since 2026-03-01, 31 days; 0/1",
                "2026-02-02 | 0/1 due; 0/0",
                "2030-01-01 | 0/1 due; 0/0",
            })
    void a_day_from_which_on_is_judged_leaves_out_the_periods_that_begin_before(LocalDate from, String told) {
        OwedWorld world = world("2026-03-31", 1, Period.MONTH, customer(Nature.SUBSIDIARY));
        world.from = from;
        assertThat(told(world)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // a rating holds from the day after it; the rules would say A
                "B 2025-12-31 | - | 0/1 overdue 14 in a row since 2025-02-01, 424 days; 0/14",
                "A 2024-12-31;B 2026-01-31 | - | 0/1 overdue 1 in a row since 2026-03-01, 31 days; 0/1",
                "A 2024-12-31;B 2026-02-28 | - | 0/1 due; 0/0",
                "A 2024-12-31;B 2026-03-30 | - | 0/0 met; 0/0",
                "A 2024-12-31;B 2026-03-31 | - | 0/1 overdue 14 in a row since 2025-02-01, 424 days; 0/14",
                "A 2024-12-31;C 2026-03-31 | - | 0/1 overdue 14 in a row since 2025-02-01, 424 days; 0/14",
                "A 2024-12-31;C 2026-03-30 | - | not listed",
                // an override goes before ratings, and breaks the stretch while it lasts
                "A 2024-12-31 | C 2026-03-01 2026-03-31 | not listed",
                "A 2024-12-31 | C 2026-02-01 2026-02-10 | 0/1 overdue 1 in a row since 2026-03-01, 31 days; 0/1",
                "A 2024-12-31 | C 2026-02-01 2026-02-20 | 0/1 due; 0/0",
                "A 2024-12-31 | A 2026-02-01 2026-02-20 | 0/1 overdue 14 in a row since 2025-02-01, 424 days; 0/14",
                "C 2024-12-31 | B 2026-03-01 - | 0/1 due; 0/0"
            })
    void the_class_and_its_unbroken_stretch_say_what_is_owed_and_from_when(
            String ratings, String override, String told) {
        OwedWorld world = world("2026-03-31", 1, Period.MONTH, customer(Nature.SUBSIDIARY));
        for (String rating : ratings.split(";")) {
            String[] parts = rating.split(" ");
            world.classes.ratings.add(new Rating(world.classes.customer(), parts[0], LocalDate.parse(parts[1])));
        }
        if (override != null) {
            String[] parts = override.split(" ");
            world.classes.overrides.add(
                    World.override(world.classes.customer(), parts[0], day(parts[1]), day(parts[2])));
        }
        assertThat(told(world)).isEqualTo(told);
    }

    private static LocalDate day(String day) {
        return day.equals("-") ? null : LocalDate.parse(day);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-31, 1, 0", "2026-04-01, 0, 1"})
    void a_customer_that_has_ended_by_the_day_is_left_out(String endedOn, int ended, int listed) {
        OwedWorld world =
                world("2026-03-31", 1, Period.MONTH, customer(Nature.SUBSIDIARY).ended(endedOn));
        assertThat(world.duties().ended()).isEqualTo(ended);
        assertThat(world.compliance().states()).hasSize(listed);
    }
}
