package crm.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.fact.PurchaseTotals.CustomerPurchases;
import crm.rating.CustomerMaker;
import crm.rating.World;
import crm.record.Customer;
import crm.record.Purchase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PurchaseTotalsTest {
    private static final RatingWindow WINDOW = RatingWindow.upTo(LocalDate.of(2025, 12, 31));

    @Test
    void rows_of_a_customer_and_month_add_up() {
        Customer customer = CustomerMaker.customer(7).make();
        PurchaseTotals totals = folded(List.of(
                World.purchase(customer, "2025-03", "30", "10"),
                World.purchase(customer, "2025-03", null, "0.000001"),
                World.purchase(customer, "2025-05", "0.5", "0.25")));
        assertThat(totals.of(customer))
                .isEqualTo(new CustomerPurchases(
                        YearMonth.of(2025, 3),
                        2,
                        new BigDecimal("10.250001"),
                        new BigDecimal("30.5"),
                        new BigDecimal("10.25")));
    }

    @Test
    void a_tenth_thirty_times_is_three() {
        Customer customer = CustomerMaker.customer(0).make();
        PurchaseTotals totals = folded(Collections.nCopies(30, World.purchase(customer, "2025-03", "0.1", "0.1")));
        assertThat(totals.of(customer).ourTons()).isEqualByComparingTo("3");
    }

    @Test
    void sums_of_the_largest_numbers_are_exact() {
        Customer customer = CustomerMaker.customer(0).make();
        String largest = "999999999999.999999";
        PurchaseTotals totals =
                folded(Collections.nCopies(1000, World.purchase(customer, "2025-03", largest, largest)));
        assertThat(totals.of(customer).totalTons()).isEqualByComparingTo("999999999999999.999");
    }

    @Test
    void records_outside_the_window_are_given_and_no_more() {
        Customer customer = CustomerMaker.customer(0).make();
        PurchaseTotals totals = folded(List.of(World.purchase(customer, "2024-12", "1", "1")));
        assertThat(totals.given()).isTrue();
        assertThat(totals.of(customer)).isNull();
        assertThat(totals.window()).isEqualTo(WINDOW);
    }

    @Test
    void any_order_and_any_split_give_the_same_totals() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<Customer> customers = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(5); i++) {
                customers.add(CustomerMaker.customer(i * 3).make());
            }
            List<Purchase> purchases = new ArrayList<>();
            for (int i = random.nextInt(30); i > 0; i--) {
                purchases.add(new Purchase(
                        customers.get(random.nextInt(customers.size())),
                        YearMonth.of(2024, 10).plusMonths(random.nextInt(18)),
                        random.nextBoolean() ? null : BigDecimal.valueOf(random.nextInt(1000), random.nextInt(7)),
                        BigDecimal.valueOf(random.nextInt(1000), random.nextInt(7)),
                        null,
                        null));
            }
            PurchaseTotals whole = folded(purchases);
            Collections.shuffle(purchases, random);
            int parts = 1 + random.nextInt(4);
            List<PurchaseTotals> folds = new ArrayList<>();
            for (int i = 0; i < parts; i++) {
                folds.add(new PurchaseTotals(WINDOW));
            }
            purchases.forEach(each -> folds.get(random.nextInt(parts)).count(each));
            PurchaseTotals merged = new PurchaseTotals(WINDOW);
            folds.forEach(merged::merge);
            assertThat(merged.given()).isEqualTo(whole.given());
            assertThat(merged.window()).isEqualTo(whole.window());
            for (Customer customer : customers) {
                assertThat(merged.of(customer)).as("seed " + seed).isEqualTo(whole.of(customer));
            }
        }
    }

    @Test
    void folds_of_different_windows_are_not_merged() {
        PurchaseTotals other = new PurchaseTotals(RatingWindow.upTo(LocalDate.of(2025, 6, 30)));
        assertThatThrownBy(() -> new PurchaseTotals(WINDOW).merge(other)).isInstanceOf(IllegalArgumentException.class);
    }

    private static PurchaseTotals folded(List<Purchase> purchases) {
        PurchaseTotals totals = new PurchaseTotals(WINDOW);
        purchases.forEach(totals::count);
        return totals;
    }
}
