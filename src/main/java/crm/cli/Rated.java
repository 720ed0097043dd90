package crm.cli;

import crm.classification.ClassHistory;
import crm.classification.Classifier;
import crm.classification.PurchaseTotals;
import crm.classification.RatingWindow;
import crm.load.Book;
import crm.load.Loader;
import crm.policy.Policy;
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
            LocalDate day, Policy policy, Book<Customer> customers, Loader loader, Consumer<Purchase> each) {
        PurchaseTotals totals = new PurchaseTotals(RatingWindow.upTo(day));
        List<Rating> ratings = new ArrayList<>();
        List<ClassOverride> overrides = new ArrayList<>();
        loader.purchases(customers, purchase -> {
            totals.add(purchase);
            each.accept(purchase);
        });
        loader.ratings(customers, policy.classCodes(), ratings::add);
        loader.overrides(customers, policy.classCodes(), overrides::add);
        return new Classifier(policy, day, totals, ClassHistory.of(ratings, overrides));
    }
}
