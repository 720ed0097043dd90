package crm.work;

import crm.contact.Compliance;
import crm.contact.ContactCounter;
import crm.contact.CustomerObligations;
import crm.contact.JudgedDates;
import crm.contact.ObligationState;
import crm.contact.ObligationState.Status;
import crm.contact.Obligations;
import crm.fact.PurchaseTotals;
import crm.fact.PurchaseTotals.CustomerPurchases;
import crm.rating.Classifier;
import crm.rating.CustomerFilter;
import crm.record.Channel;
import crm.record.Customer;
import crm.record.Feedback;
import crm.record.Role;
import crm.record.StaffMember;
import crm.record.VisitCounter;
import crm.record.VisitCounters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Adds up a month as of its last day, or of the day of the report if that is earlier. The order of the records does not
 * matter, and none is kept. Not thread-safe.
 */
public final class MonthTotals {

    /** Stands for the department of customers that have none. */
    private static final String NO_DEPARTMENT = "";

    private final YearMonth month;
    private final Classifier classifier;
    private final CustomerFilter filter;
    private final List<Customer> customers;
    private final PurchaseTotals purchases;
    private final ContactCounter counter;
    private final Contacts contacts;
    private final Forms forms;
    private final Map<String, Count> counts = new HashMap<>();
    private int ended;
    private int notBegun;
    private int filtered;

    /** What is counted of a department. */
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

    /** Visits and calls of some days, by customer. */
    private static final class Contacts implements VisitCounter<Contacts> {

        private final int first;
        private final int last;
        private final int[] visits;
        private final int[] calls;

        private Contacts(int first, int last, int customers) {
            this.first = first;
            this.last = last;
            this.visits = new int[customers];
            this.calls = new int[customers];
        }

        @Override
        public void count(int customer, int day, Role role, Channel channel) {
            if (day >= first && day <= last) {
                (channel == Channel.VISIT ? visits : calls)[customer]++;
            }
        }

        @Override
        public Contacts fork() {
            return new Contacts(first, last, visits.length);
        }

        @Override
        public void merge(Contacts other) {
            for (int i = 0; i < visits.length; i++) {
                visits[i] += other.visits[i];
                calls[i] += other.calls[i];
            }
        }
    }

    /**
     * No visits and forms yet.
     *
     * @param classifier of the day as of which the month is added up
     * @param ofReport of the day of the report, whose rules give the class of a customer that was never rated to a form
     * @param purchases the totals of the month alone
     * @param filter whose figures count
     */
    public MonthTotals(
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
        LocalDate day = classifier.day();
        this.counter = new ContactCounter(Obligations.of(classifier, customers, new JudgedDates(day, null), filter));
        this.contacts = new Contacts(
                (int) month.atDay(1).toEpochDay(), (int) dayOf(month, day).toEpochDay(), customers.size());
        this.forms = new Forms(ofReport, month, filter);
    }

    /** The day as of which a month is added up. */
    public static LocalDate dayOf(YearMonth month, LocalDate asOf) {
        LocalDate end = month.atEndOfMonth();
        return asOf.isBefore(end) ? asOf : end;
    }

    /** What counts the visits of several months, each of which is to see all of them. */
    public static VisitCounters visits(List<MonthTotals> months) {
        return new VisitCounters(months.stream()
                .flatMap(each -> Stream.of(each.counter, each.contacts))
                .toList());
    }

    /** Takes the next feedback form. */
    public void add(Feedback form) {
        forms.add(form);
    }

    /** All departments of the company, once all forms are taken, as {@link Forms#departments} has them. */
    public List<String> departments(List<StaffMember> staff) {
        return forms.departments(customers, staff);
    }

    private Count count(Customer customer) {
        String department = customer.department() == null ? NO_DEPARTMENT : customer.department();
        return counts.computeIfAbsent(department, each -> new Count());
    }

    /** Adds up what was gathered; nothing is taken any more. */
    void finish() {
        for (Customer customer : customers) {
            CustomerObligations owed = CustomerObligations.of(classifier, customer);
            boolean hasEnded = customer.hasEndedBy(classifier.day());
            boolean isCounted = filter.accepts(customer, owed.customerClass());
            LocalDate start = owed.start();
            if (isCounted) {
                Count count = count(customer);
                addPurchases(customer, count);
                count.visits += contacts.visits[customer.index()];
                count.calls += contacts.calls[customer.index()];
                count.newCustomers += start != null && YearMonth.from(start).equals(month) ? 1 : 0;
            }
            if (hasEnded) {
                ended++;
            } else if (!isCounted) {
                filtered++;
            } else if (start != null && start.isAfter(month.atEndOfMonth())) {
                notBegun++;
            } else {
                Count count = count(customer);
                count.customers++;
                count.byClass.merge(owed.customerClass(), 1, Integer::sum);
            }
        }
        for (ObligationState state : Compliance.of(counter).states()) {
            if (state.status() == Status.OVERDUE) {
                count(state.customer()).overdue++;
            }
        }
    }

    private void addPurchases(Customer customer, Count count) {
        CustomerPurchases bought = purchases.of(customer);
        if (bought != null) {
            count.ourTons = Figures.sum(count.ourTons, bought.ourTons());
            count.totalTons = Figures.sum(count.totalTons, bought.totalTons());
            count.ourTonsOfTotal = count.ourTonsOfTotal.add(bought.ourTonsOfTotal());
        }
    }

    /**
     * The figures of a department, once the month is added up.
     *
     * @param department null: the customers that have none
     */
    Figures figures(@Nullable String department) {
        Count count = counts.getOrDefault(department == null ? NO_DEPARTMENT : department, new Count());
        Map<String, Integer> byClass = new LinkedHashMap<>();
        for (String each : classifier.policy().classCodes()) {
            byClass.put(each, count.byClass.getOrDefault(each, 0));
        }
        Quota quota = department == null ? null : forms.quota(department);
        return new Figures(
                count.customers,
                byClass,
                count.newCustomers,
                count.ourTons == null && purchases.given() ? BigDecimal.ZERO : count.ourTons,
                count.totalTons,
                count.ourTonsOfTotal,
                count.visits,
                count.calls,
                quota == null ? 0 : quota.total(),
                quota == null ? 0 : quota.required(),
                count.overdue);
    }

    /** Whether any customer whose figures count has no department, once the month is added up. */
    boolean hasCustomersWithoutDepartment() {
        return counts.containsKey(NO_DEPARTMENT);
    }

    /** What became of the customers, once the month is added up. */
    Summary.Left left() {
        return new Summary.Left(classifier.day(), customers.size(), ended, notBegun, filtered);
    }

    /** The month. */
    YearMonth month() {
        return month;
    }
}
