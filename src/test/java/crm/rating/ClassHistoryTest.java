package crm.rating;

import static crm.rating.CustomerMaker.customer;
import static org.assertj.core.api.Assertions.assertThat;

import crm.record.ClassOverride;
import crm.record.Customer;
import crm.record.Rating;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassHistoryTest {
    private static final Customer CUSTOMER = customer(5).make();

    @ParameterizedTest(name = "on {0}: {1} since {2}")
    @CsvSource({
        // Before the first rating the earliest holds.
        "2023-06-01, B, ",
        "2023-12-31, B, ",
        // A rating holds from the next day.
        "2024-12-31, B, ",
        "2025-01-01, A, 2025-01-01",
        "2025-06-30, A, 2025-01-01",
        // An override, both ends included.
        "2025-07-01, C, 2025-07-01",
        "2025-09-30, C, 2025-07-01",
        "2025-10-01, A, 2025-10-01",
        // A rating that says the same again breaks nothing.
        "2026-01-01, A, 2025-10-01",
        // An override that says the same breaks nothing either.
        "2026-03-15, A, 2025-10-01",
        "2027-01-01, A, 2025-10-01",
    })
    void the_class_on_a_day_is_that_of_the_override_or_of_the_latest_rating_before(
            LocalDate day, String customerClass, LocalDate since) {
        ClassHistory history = ClassHistory.of(
                List.of(rating("A", "2025-12-31"), rating("B", "2023-12-31"), rating("A", "2024-12-31")),
                List.of(override("A", "2026-03-01", "2026-03-31"), override("C", "2025-07-01", "2025-09-30")));
        assertThat(history.spanOn(CUSTOMER, day, "X")).isEqualTo(new ClassSpan(customerClass, since));
    }

    @Test
    void without_any_record_the_rules_say_and_always_did() {
        ClassHistory history = ClassHistory.of(List.of(), List.of());
        assertThat(history.spanOn(CUSTOMER, LocalDate.of(2025, 1, 1), "B")).isEqualTo(new ClassSpan("B", null));
    }

    @Test
    void outside_an_override_the_rules_say_where_there_is_no_rating() {
        ClassHistory history = ClassHistory.of(List.of(), List.of(override("C", "2025-07-01", "2025-09-30")));
        assertThat(history.spanOn(CUSTOMER, LocalDate.of(2025, 6, 30), "A")).isEqualTo(new ClassSpan("A", null));
        assertThat(history.spanOn(CUSTOMER, LocalDate.of(2025, 8, 1), "A"))
                .isEqualTo(new ClassSpan("C", LocalDate.of(2025, 7, 1)));
        assertThat(history.spanOn(CUSTOMER, LocalDate.of(2025, 12, 1), "A"))
                .isEqualTo(new ClassSpan("A", LocalDate.of(2025, 10, 1)));
    }

    @Test
    void a_rating_of_the_future_is_the_earliest_where_there_is_no_other() {
        ClassHistory history = ClassHistory.of(List.of(rating("C", "2026-12-31")), List.of());
        assertThat(history.classOn(CUSTOMER, LocalDate.of(2025, 1, 1), "A")).isEqualTo("C");
        assertThat(history.ratingBefore(CUSTOMER, LocalDate.of(2025, 1, 1))).isNull();
    }

    @Test
    void customers_do_not_share_their_history() {
        ClassHistory history = ClassHistory.of(List.of(rating("C", "2020-12-31")), List.of(override("B", null, null)));
        assertThat(history.classOn(customer(6).make(), LocalDate.of(2025, 1, 1), "A"))
                .isEqualTo("A");
        assertThat(history.ratings(customer(6).make())).isEmpty();
        assertThat(history.overrides(CUSTOMER)).hasSize(1);
    }

    @Test
    void spans_are_what_walking_back_day_by_day_finds() {
        LocalDate start = LocalDate.of(2025, 1, 1);
        for (int seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            List<Rating> ratings = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                // Distinct days, as two ratings of one date are an error.
                ratings.add(rating(
                        anyClass(random),
                        start.plusDays(random.nextInt(10) * 4L + i).toString()));
            }
            List<ClassOverride> overrides = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                LocalDate from = random.nextInt(4) == 0 ? null : start.plusDays(random.nextInt(40));
                LocalDate until =
                        random.nextInt(4) == 0 ? null : (from == null ? start : from).plusDays(random.nextInt(12));
                ClassOverride override = World.override(CUSTOMER, anyClass(random), from, until);
                if (overrides.stream().noneMatch(override::overlaps)) {
                    overrides.add(override);
                }
            }
            Collections.shuffle(ratings, random);
            ClassHistory history = ClassHistory.of(ratings, overrides);
            LocalDate day = start.plusDays(random.nextInt(60) - 5L);
            String customerClass = naive(ratings, overrides, day);
            LocalDate since = day;
            while (since != null
                    && naive(ratings, overrides, since.minusDays(1)).equals(customerClass)) {
                since = since.isBefore(start.minusDays(10)) ? null : since.minusDays(1);
            }
            assertThat(history.spanOn(CUSTOMER, day, "X"))
                    .as("seed " + seed)
                    .isEqualTo(new ClassSpan(customerClass, since));
        }
    }

    private static String naive(List<Rating> ratings, List<ClassOverride> overrides, LocalDate day) {
        for (ClassOverride override : overrides) {
            if (override.isInForceOn(day)) {
                return override.customerClass();
            }
        }
        LocalDate best = null;
        String found = null;
        for (Rating rating : ratings) {
            boolean before = rating.ratedOn().isBefore(day);
            boolean bestBefore = best != null && best.isBefore(day);
            boolean better = best == null
                    || (before
                            ? !bestBefore || rating.ratedOn().isAfter(best)
                            : !bestBefore && rating.ratedOn().isBefore(best));
            if (better) {
                best = rating.ratedOn();
                found = rating.customerClass();
            }
        }
        return found == null ? "X" : found;
    }

    private static String anyClass(Random random) {
        return List.of("A", "B", "X").get(random.nextInt(3));
    }

    private static Rating rating(String customerClass, String day) {
        return new Rating(CUSTOMER, customerClass, LocalDate.parse(day));
    }

    private static ClassOverride override(String customerClass, String from, String until) {
        return World.override(
                CUSTOMER,
                customerClass,
                from == null ? null : LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until));
    }
}
