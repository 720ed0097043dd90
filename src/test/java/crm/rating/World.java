package crm.rating;

import crm.fact.CustomerFacts;
import crm.fact.PurchaseTotals;
import crm.fact.RatingWindow;
import crm.policy.Policy;
import crm.problem.Position;
import crm.record.ClassOverride;
import crm.record.Customer;
import crm.record.Purchase;
import crm.record.Rating;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** All that a rating is made from. */
public final class World {
    public final LocalDate day;
    public final List<Customer> customers = new ArrayList<>();
    public final List<Purchase> purchases = new ArrayList<>();
    public final List<Rating> ratings = new ArrayList<>();
    public final List<ClassOverride> overrides = new ArrayList<>();
    public Policy policy = TestPolicy.BUILT_IN;

    public World(LocalDate day) {
        this.day = day;
    }

    /** A world of one customer. */
    public static World of(String day, CustomerMaker customer) {
        World world = new World(LocalDate.parse(day));
        world.customers.add(customer.make());
        return world;
    }

    public Customer customer() {
        return customers.get(0);
    }

    /** A purchase of the first customer; total null: not known. */
    public World bought(String month, String total, String ours) {
        purchases.add(purchase(customer(), month, total, ours));
        return this;
    }

    /** A rating of the first customer. */
    public World rated(String customerClass, String day) {
        ratings.add(new Rating(customer(), customerClass, LocalDate.parse(day)));
        return this;
    }

    /** An override of the first customer; an end that is null is open. */
    public World overridden(String customerClass, String from, String until) {
        overrides.add(override(customer(), customerClass, day(from), day(until)));
        return this;
    }

    public static Purchase purchase(Customer customer, String month, String total, String ours) {
        return new Purchase(
                customer,
                YearMonth.parse(month),
                total == null ? null : new BigDecimal(total),
                new BigDecimal(ours),
                null,
                null);
    }

    public static ClassOverride override(Customer customer, String customerClass, LocalDate from, LocalDate until) {
        return new ClassOverride(
                customer, customerClass, "总经理批准", "总甲", from, until, new Position("overrides.csv", 2, 0));
    }

    private static LocalDate day(String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    public Classifier classifier() {
        PurchaseTotals totals = new PurchaseTotals(RatingWindow.upTo(day));
        purchases.forEach(totals::count);
        return new Classifier(policy, day, totals, ClassHistory.of(ratings, overrides));
    }

    public Assessment assessment() {
        return classifier().classify(customers);
    }

    /** The class of the first customer. */
    public Classification classification() {
        return classifier().classify(customer());
    }

    /** The facts of the first customer. */
    public CustomerFacts facts() {
        return classification().facts();
    }
}
