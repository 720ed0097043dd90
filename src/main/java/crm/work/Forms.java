package crm.work;

import crm.rating.Classifier;
import crm.rating.CustomerFilter;
import crm.record.Customer;
import crm.record.Feedback;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the forms of one month, each for the class that its customer has on the form's date. A fold: the order of the
 * forms does not matter, and the memory grows with departments and customers, not with forms. Not thread-safe.
 */
public final class Forms {

    private final Classifier classifier;
    private final YearMonth month;
    private final CustomerFilter filter;
    private final Map<String, Count> counts = new HashMap<>();
    private final Map<Integer, LocalDate> lastForm = new HashMap<>();
    private final Set<Integer> inMonth = new HashSet<>();
    private final Map<Integer, String> classByRule = new HashMap<>();
    private int read;
    private int later;
    private int otherMonths;
    private int filtered;

    private static final class Count {
        private int total;
        private final Map<String, Integer> byClass = new HashMap<>();
    }

    /**
     * No forms yet.
     *
     * @param classifier of the day of the report: forms after it do not count
     * @param filter whose forms count
     */
    public Forms(Classifier classifier, YearMonth month, CustomerFilter filter) {
        this.classifier = classifier;
        this.month = month;
        this.filter = filter;
    }

    /** The class of the customer of a form on the form's date; null where it names none. */
    public @Nullable String classOf(Feedback form) {
        Customer customer = form.customer();
        return customer == null ? null : classOn(customer, form.date());
    }

    /** The class of a customer on a day. */
    public String classOn(Customer customer, LocalDate day) {
        String byRule = classByRule.computeIfAbsent(customer.index(), index -> classifier.classByRule(customer));
        return classifier.history().classOn(customer, day, byRule);
    }

    /**
     * Whether a form counts against what its department owes: by its own department and its customer's class. The region
     * of a customer does not matter, for a department owes its forms as a whole.
     */
    private boolean isCounted(Feedback form) {
        Customer customer = form.customer();
        return (filter.departments().isEmpty() || filter.departments().contains(form.department()))
                && (filter.classes().isEmpty()
                        || customer != null && filter.acceptsClass(classOn(customer, form.date())));
    }

    /** Whether the filter lets a form through: by its own department, and by its customer's region and class. */
    public boolean isWanted(Feedback form) {
        if (!filter.departments().isEmpty() && !filter.departments().contains(form.department())) {
            return false;
        }
        if (filter.regions().isEmpty() && filter.classes().isEmpty()) {
            return true;
        }
        Customer customer = form.customer();
        return customer != null
                && filter.acceptsRegion(customer)
                && filter.acceptsClass(classOn(customer, form.date()));
    }

    /** Takes the next form. */
    public void add(Feedback form) {
        read++;
        if (form.date().isAfter(classifier.day())) {
            later++;
            return;
        }
        Customer customer = form.customer();
        if (customer != null) {
            lastForm.merge(customer.index(), form.date(), (a, b) -> a.isAfter(b) ? a : b);
            if (YearMonth.from(form.date()).equals(month)) {
                inMonth.add(customer.index());
            }
        }
        if (!YearMonth.from(form.date()).equals(month)) {
            otherMonths++;
        } else if (!isCounted(form)) {
            filtered++;
        } else {
            Count count = counts.computeIfAbsent(form.department(), department -> new Count());
            count.total++;
            String customerClass = classOf(form);
            if (customerClass != null) {
                count.byClass.merge(customerClass, 1, Integer::sum);
            }
        }
    }

    /** How departments stand, in their order. */
    public List<Quota> quotas(Collection<String> departments) {
        Set<String> wanted = filter.classes();
        List<Quota> quotas = new ArrayList<>();
        for (String department : departments) {
            if (!filter.departments().isEmpty() && !filter.departments().contains(department)) {
                continue;
            }
            Count count = counts.getOrDefault(department, new Count());
            List<Quota.ByClass> classes = new ArrayList<>();
            for (String each : classifier.policy().classCodes()) {
                if (wanted.isEmpty() || wanted.contains(each)) {
                    int required = classifier.policy().feedbackQuota().byClass().getOrDefault(each, 0);
                    classes.add(new Quota.ByClass(each, count.byClass.getOrDefault(each, 0), required));
                }
            }
            Integer required = wanted.isEmpty()
                    ? Integer.valueOf(classifier.policy().feedbackQuota().total())
                    : null;
            quotas.add(new Quota(department, count.total, required, Collections.unmodifiableList(classes)));
        }
        return quotas;
    }

    /** The day of the latest form about a customer up to the day of the report; null: never. */
    public @Nullable LocalDate lastForm(Customer customer) {
        return lastForm.get(customer.index());
    }

    /** Whether there is a form about a customer in the month, up to the day of the report. */
    public boolean hasForm(Customer customer) {
        return inMonth.contains(customer.index());
    }

    /** The month that is counted. */
    public YearMonth month() {
        return month;
    }

    /** The day of the report. */
    public LocalDate asOf() {
        return classifier.day();
    }

    /** The filter. */
    public CustomerFilter filter() {
        return filter;
    }

    /** How many forms were read; those counted and the other counts add up to it. */
    public int read() {
        return read;
    }

    /** How many are dated after the day of the report. */
    public int later() {
        return later;
    }

    /** How many others are of other months. */
    public int otherMonths() {
        return otherMonths;
    }

    /** How many of the month the filter leaves out. */
    public int filtered() {
        return filtered;
    }
}
