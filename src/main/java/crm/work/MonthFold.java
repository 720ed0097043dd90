package crm.work;

import crm.contact.Compliance;
import crm.contact.CustomerDuties;
import crm.contact.Duties;
import crm.contact.JudgedDates;
import crm.contact.ObligationState;
import crm.contact.Status;
import crm.rating.Classifier;
import crm.rating.CustomerFilter;
import crm.rating.CustomerPurchases;
import crm.rating.PurchaseTotals;
import crm.record.Customer;
import crm.record.Feedback;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Adds up a month as of its last day, or of the day of the report if that is earlier. A fold: the order of the records
 * does not matter, and none is kept. Not thread-safe.
 */
public final class MonthFold {

    /** Stands for the department of customers that have none. */
    static final String NO_DEPARTMENT = "";

    private final YearMonth month;
    private final Classifier classifier;
    private final CustomerFilter filter;
    private final List<Customer> customers;
    private final PurchaseTotals purchases;
    private final MonthVisits visits;
    private final Forms forms;
    private final Map<Integer, Boolean> wanted = new HashMap<>();
    private final Map<String, Count> counts = new HashMap<>();
    private int ended;
    private int notBegun;
    private int filtered;

    private static final class Count {
        private int customers;
        private final Map<String, Integer> byClass = new HashMap<>();
        private int newCustomers;
        private @Nullable BigDecimal ourTons;
        private @Nullable BigDecimal totalTons;
        private BigDecimal ourTonsOfTotal = BigDecimal.ZERO;
        private int visits;
        private int calls;
        private int overdue;
    }

    /**
     * No visits and forms yet.
     *
     * @param classifier of the day as of which the month is added up
     * @param ofReport of the day of the report, whose rules give the class of a customer that was never rated to a form
     * @param purchases the totals of the month alone
     * @param filter whose figures count
     */
    public MonthFold(
            YearMonth month,
            Classifier classifier,
            Classifier ofReport,
            PurchaseTotals purchases,
            List<Customer> customers,
            CustomerFilter filter) {
        this.month = month;
        this.classifier = classifier;
        this.customers = customers;
        this.filter = filter;
        this.purchases = purchases;
        Duties duties = Duties.of(classifier, customers, new JudgedDates(classifier.day(), null), filter);
        this.visits = new MonthVisits(month, duties, customers.size());
        this.forms = new Forms(ofReport, month, filter);
    }

    /** The day as of which the month is added up. */
    public static LocalDate dayOf(YearMonth month, LocalDate asOf) {
        LocalDate end = month.atEndOfMonth();
        return asOf.isBefore(end) ? asOf : end;
    }

    /** What counts the visits of the month. */
    MonthVisits visits() {
        return visits;
    }

    /** Takes the next feedback form. */
    public void add(Feedback form) {
        forms.add(form);
    }

    private boolean isWanted(Customer customer) {
        return wanted.computeIfAbsent(
                customer.index(),
                index ->
                        filter.accepts(customer, Duties.of(classifier, customer).customerClass()));
    }

    private Count count(Customer customer) {
        String department = customer.department() == null ? NO_DEPARTMENT : customer.department();
        return counts.computeIfAbsent(department, each -> new Count());
    }

    private void addPurchases(Customer customer, Count count) {
        CustomerPurchases bought = purchases.of(customer);
        if (bought == null) {
            return;
        }
        count.ourTons = count.ourTons == null ? bought.ourTons() : count.ourTons.add(bought.ourTons());
        BigDecimal total = bought.totalTons();
        if (total != null) {
            count.totalTons = count.totalTons == null ? total : count.totalTons.add(total);
            count.ourTonsOfTotal = count.ourTonsOfTotal.add(bought.ourTonsOfTotal());
        }
    }

    private void countCustomers() {
        for (Customer customer : customers) {
            boolean hasEnded = customer.hasEndedBy(classifier.day());
            if (!isWanted(customer)) {
                ended += hasEnded ? 1 : 0;
                filtered += hasEnded ? 0 : 1;
                continue;
            }
            CustomerDuties each = Duties.of(classifier, customer);
            LocalDate start = each.start();
            Count count = count(customer);
            addPurchases(customer, count);
            count.visits += visits.visits(customer);
            count.calls += visits.calls(customer);
            if (start != null && YearMonth.from(start).equals(month)) {
                count.newCustomers++;
            }
            if (hasEnded) {
                ended++;
            } else if (start != null && start.isAfter(month.atEndOfMonth())) {
                notBegun++;
            } else {
                count.customers++;
                count.byClass.merge(each.customerClass(), 1, Integer::sum);
            }
        }
        for (ObligationState standing : Compliance.of(visits.ledger()).standings()) {
            if (standing.status() == Status.OVERDUE) {
                count(standing.customer()).overdue++;
            }
        }
    }

    /**
     * The figures of each department; nothing is added any more.
     *
     * @param departments in their order; {@link #NO_DEPARTMENT} stands for none
     */
    List<Figures> figures(List<String> departments) {
        countCustomers();
        Map<String, Quota> quotas = new HashMap<>();
        forms.quotas(departments).forEach(quota -> quotas.put(quota.department(), quota));
        List<Figures> figures = new ArrayList<>();
        for (String department : departments) {
            Count count = counts.getOrDefault(department, new Count());
            Map<String, Integer> byClass = new LinkedHashMap<>();
            for (String each : classifier.policy().classCodes()) {
                byClass.put(each, count.byClass.getOrDefault(each, 0));
            }
            Quota quota = department.equals(NO_DEPARTMENT) ? null : quotas.get(department);
            figures.add(new Figures(
                    count.customers,
                    byClass,
                    count.newCustomers,
                    count.ourTons == null && purchases.given() ? BigDecimal.ZERO : count.ourTons,
                    count.totalTons,
                    count.ourTonsOfTotal,
                    count.visits,
                    count.calls,
                    quota == null ? 0 : quota.total(),
                    quota == null ? 0 : required(quota),
                    count.overdue));
        }
        return figures;
    }

    private static int required(Quota quota) {
        return quota.totalRequired() != null
                ? quota.totalRequired()
                : quota.classes().stream().mapToInt(Quota.ByClass::required).sum();
    }

    /** Whether any customer whose figures count has no department. */
    boolean hasCustomersWithoutDepartment() {
        return customers.stream().anyMatch(customer -> customer.department() == null && isWanted(customer));
    }

    /** What became of the customers, once the figures have been made. */
    Summary.Left left() {
        return new Summary.Left(classifier.day(), customers.size(), ended, notBegun, filtered);
    }

    /** The month. */
    YearMonth month() {
        return month;
    }
}
