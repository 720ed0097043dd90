package crm.cli;

import crm.fact.PurchaseTotals;
import crm.fact.RatingWindow;
import crm.input.bind.RecordIndex;
import crm.input.directory.Loader;
import crm.policy.Policy;
import crm.rating.ClassHistory;
import crm.rating.Classifier;
import crm.record.ClassOverride;
import crm.record.Customer;
import crm.record.Purchase;
import crm.record.Rating;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads what rating customers needs: purchases, ratings and overrides. */
final class Rated {

    private Rated() {}

    /**
     * The classifier of a day.
     *
     * @param each is given every purchase as well
     */
    static Classifier on(
            LocalDate day, Policy policy, RecordIndex<Customer> customers, Loader loader, Consumer<Purchase> each) {
        return on(List.of(day), policy, customers, loader, each).get(0);
    }

    /** The classifiers of several days, in their order; the records are read once. */
    static List<Classifier> on(
            List<LocalDate> days,
            Policy policy,
            RecordIndex<Customer> customers,
            Loader loader,
            Consumer<Purchase> each) {
        List<PurchaseTotals> totals = days.stream()
                .map(day -> new PurchaseTotals(RatingWindow.upTo(day)))
                .toList();
        List<Rating> ratings = new ArrayList<>();
        List<ClassOverride> overrides = new ArrayList<>();
        loader.purchases(customers, purchase -> {
            totals.forEach(total -> total.add(purchase));
            each.accept(purchase);
        });
        loader.ratings(customers, policy.classCodes(), ratings::add);
        loader.overrides(customers, policy.classCodes(), overrides::add);
        ClassHistory history = ClassHistory.of(ratings, overrides);
        List<Classifier> classifiers = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            classifiers.add(new Classifier(policy, days.get(i), totals.get(i), history));
        }
        return List.copyOf(classifiers);
    }
}
