package crm.rating;

import crm.base.Ratio;
import crm.base.Term;
import crm.policy.Fact;
import crm.record.Customer;
import crm.record.Customer.Brand;
import crm.record.Customer.KeyAccount;
import crm.record.Customer.Nature;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** All that rules may ask of one customer as of one day. The values are worked out when asked for. Immutable. */
public final class CustomerFacts {

    private final Customer customer;
    private final LocalDate day;
    private final boolean purchasesGiven;
    private final RatingWindow window;
    private final @Nullable CustomerPurchases purchases;

    /** The facts of a customer on a day; the purchases are those up to that day. */
    CustomerFacts(Customer customer, LocalDate day, PurchaseTotals totals) {
        this.customer = customer;
        this.day = day;
        this.purchasesGiven = totals.given();
        this.window = totals.window();
        this.purchases = totals.of(customer);
    }

    /** Whose facts. */
    public Customer customer() {
        return customer;
    }

    /** What the customer bought in the rating window; null if it has no record there. */
    public @Nullable CustomerPurchases purchases() {
        return purchases;
    }

    /**
     * Over how many months the customer's purchases are averaged: all of the window's, or those since cooperation or
     * its purchases began, whichever came first. 0 if that lies behind the window.
     */
    public int months() {
        return window.monthsFrom(firstMonth());
    }

    private YearMonth firstMonth() {
        LocalDate since = customer.cooperationSince();
        if (since == null) {
            return window.first();
        }
        YearMonth joined = YearMonth.from(since);
        return purchases != null && purchases.firstMonth().isBefore(joined) ? purchases.firstMonth() : joined;
    }

    /** The value of a number, exact; null if unknown. */
    public @Nullable Ratio number(Fact fact) {
        return value(fact) instanceof FactValue.Quantity quantity ? quantity.value() : null;
    }

    /** The value of a fact. */
    public FactValue value(Fact fact) {
        return switch (fact) {
            case NATURE -> new FactValue.Code(customer.nature(), Origin.RECORD);
            case BRAND -> brand();
            case SCALE -> recorded(customer.scale());
            case KEY_ACCOUNT ->
                customer.keyAccount() == null
                        ? new FactValue.Code(KeyAccount.NONE, Origin.BLANK_MEANS_NO)
                        : recorded(customer.keyAccount());
            case STRATEGIC_PARTNER -> flag(customer.strategicPartner());
            case CONTRACT_TONS_PER_MONTH -> contract();
            case OUR_TONS_PER_MONTH -> ourTons();
            case TOTAL_TONS_PER_MONTH -> totalTons();
            case OUR_SHARE -> ourShare();
            case COOPERATION_YEARS -> cooperationYears();
            case BAD_CREDIT -> flag(customer.badCredit());
        };
    }

    private static FactValue recorded(@Nullable Term code) {
        return code == null ? new FactValue.Unknown(Origin.UNKNOWN_BLANK) : new FactValue.Code(code, Origin.RECORD);
    }

    private static FactValue flag(@Nullable Boolean flag) {
        return flag == null
                ? new FactValue.Flag(false, Origin.BLANK_MEANS_NO)
                : new FactValue.Flag(flag, Origin.RECORD);
    }

    private FactValue brand() {
        if (customer.brand() != null) {
            return recorded(customer.brand());
        }
        if (customer.nature() == Nature.TIER1_AGENT || customer.nature() == Nature.TIER2_AGENT) {
            return new FactValue.Code(Brand.OWN, Origin.BLANK_BRAND_OF_TIER_AGENT);
        }
        return isAboveZero(contract()) || isAboveZero(ourTons())
                ? new FactValue.Code(Brand.OWN, Origin.BLANK_BRAND_OF_BUYER)
                : new FactValue.Code(Brand.OTHER, Origin.BLANK_BRAND_OF_OTHERS);
    }

    private static boolean isAboveZero(FactValue value) {
        return value instanceof FactValue.Quantity quantity && quantity.value().signum() > 0;
    }

    private FactValue contract() {
        BigDecimal recorded = customer.contractTons();
        if (recorded != null) {
            return new FactValue.Quantity(Ratio.of(recorded), Origin.RECORD);
        }
        return purchases == null ? new FactValue.Unknown(Origin.UNKNOWN_NO_CONTRACT) : ourTons();
    }

    private FactValue ourTons() {
        if (!purchasesGiven) {
            return new FactValue.Unknown(Origin.UNKNOWN_NO_PURCHASES_GIVEN);
        }
        return purchases == null
                ? new FactValue.Quantity(Ratio.ZERO, Origin.NO_PURCHASES)
                : perMonth(purchases.ourTons());
    }

    private FactValue totalTons() {
        BigDecimal total = purchases == null ? null : purchases.totalTons();
        return total == null ? withoutTotals() : perMonth(total);
    }

    private FactValue ourShare() {
        BigDecimal total = purchases == null ? null : purchases.totalTons();
        if (purchases == null || total == null) {
            return withoutTotals();
        }
        return total.signum() == 0
                ? new FactValue.Unknown(Origin.UNKNOWN_TOTAL_ZERO)
                : new FactValue.Quantity(new Ratio(purchases.ourTonsOfTotal(), total), Origin.PURCHASES);
    }

    private FactValue withoutTotals() {
        if (!purchasesGiven) {
            return new FactValue.Unknown(Origin.UNKNOWN_NO_PURCHASES_GIVEN);
        }
        return new FactValue.Unknown(purchases == null ? Origin.UNKNOWN_NO_PURCHASES : Origin.UNKNOWN_NO_TOTALS);
    }

    /** An average; a customer with a purchase in the window has at least one month in it. */
    private FactValue perMonth(BigDecimal tons) {
        return new FactValue.Quantity(new Ratio(tons, BigDecimal.valueOf(months())), Origin.PURCHASES);
    }

    private FactValue cooperationYears() {
        LocalDate since = customer.cooperationSince();
        if (since == null) {
            return new FactValue.Unknown(Origin.UNKNOWN_BLANK);
        }
        long years = Math.max(0, ChronoUnit.YEARS.between(since, day));
        return new FactValue.Quantity(Ratio.of(years), Origin.DATE_IN_RECORD);
    }
}
