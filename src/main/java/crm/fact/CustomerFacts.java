package crm.fact;

import crm.base.Ratio;
import crm.fact.PurchaseTotals.CustomerPurchases;
import crm.record.Customer;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * All that rules may ask of one customer as of one day. The values are worked out when asked for. Immutable.
 *
 * @param customer whose facts
 * @param day as of when
 * @param window the months whose purchases count
 * @param purchasesGiven whether there are any purchase records, of whomever
 * @param purchases what the customer bought in the window; null if it has no record there
 */
public record CustomerFacts(
        Customer customer,
        LocalDate day,
        RatingWindow window,
        boolean purchasesGiven,
        @Nullable CustomerPurchases purchases) {

    /** The facts of a customer on a day; the purchases are those up to that day. */
    public CustomerFacts(Customer customer, LocalDate day, PurchaseTotals totals) {
        this(customer, day, totals.window(), totals.given(), totals.of(customer));
    }

    /**
     * Over how many months the customer's purchases are averaged: all of the window's, or those since cooperation or
     * its purchases began, whichever came first. 0 if that lies behind the window.
     */
    public int months() {
        LocalDate since = customer.cooperationSince();
        if (since == null) {
            return window.months();
        }
        YearMonth joined = YearMonth.from(since);
        YearMonth bought = purchases == null ? joined : purchases.firstMonth();
        return window.monthsFrom(bought.isBefore(joined) ? bought : joined);
    }

    /** The value of a fact. */
    public FactValue value(Fact fact) {
        return fact.of(this);
    }

    /** The value of a number, exact; null if unknown. */
    public @Nullable Ratio number(Fact fact) {
        return value(fact) instanceof FactValue.Quantity quantity ? quantity.value() : null;
    }
}
