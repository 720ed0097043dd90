package crm.work;

import crm.rating.Classifier;
import crm.rating.CustomerFilter;
import crm.record.Customer;
import crm.record.Feedback;
import crm.record.Role;
import crm.record.StaffMember;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the forms of one month, each for the class that its customer has on the form's date. The order of the forms does
 * not matter, and the memory grows with departments and customers, not with forms. Not thread-safe.
 */
public final class Forms {

    private final Classifier classifier;
    private final YearMonth month;
    private final CustomerFilter filter;
    private final Map<Fate, Integer> read = new EnumMap<>(Fate.class);
    private final Set<String> departments = new LinkedHashSet<>();
    private final Map<String, Count> counts = new HashMap<>();
    private final Map<Integer, LocalDate> lastForm = new HashMap<>();
    private final Set<Integer> inMonth = new HashSet<>();
    private final Map<Integer, String> classByRule = new HashMap<>();

    /** What becomes of a form that is read. */
    public enum Fate {
        /** It is counted, or listed as one without a result. */
        COUNTED,
        /** It has a result, where those without are listed. */
        CLOSED,
        /** It is of another month. */
        OTHER_MONTH,
        /** It is dated after the day of the report. */
        LATER,
        /** The filter leaves it out. */
        FILTERED
    }

    /** What is counted of a department. */
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

    /** Takes the next form. */
    public void add(Feedback form) {
        departments.add(form.department());
        read.merge(fate(form), 1, Integer::sum);
    }

    private Fate fate(Feedback form) {
        if (form.date().isAfter(asOf())) {
            return Fate.LATER;
        }
        boolean isOfMonth = YearMonth.from(form.date()).equals(month);
        Customer customer = form.customer();
        if (customer != null) {
            lastForm.merge(customer.index(), form.date(), (a, b) -> a.isAfter(b) ? a : b);
            if (isOfMonth) {
                inMonth.add(customer.index());
            }
        }
        if (!isOfMonth) {
            return Fate.OTHER_MONTH;
        } else if (!isCounted(form)) {
            return Fate.FILTERED;
        }
        Count count = counts.computeIfAbsent(form.department(), department -> new Count());
        count.total++;
        String customerClass = classOf(form);
        if (customerClass != null) {
            count.byClass.merge(customerClass, 1, Integer::sum);
        }
        return Fate.COUNTED;
    }

    /**
     * Whether a form counts against what its department owes: by its own department and its customer's class. The region
     * of a customer does not matter, for a department owes its forms as a whole.
     */
    private boolean isCounted(Feedback form) {
        String customerClass = classOf(form);
        return accepts(form.department())
                && (customerClass == null ? filter.classes().isEmpty() : filter.acceptsClass(customerClass));
    }

    /** Whether the filter lets a form through: by its own department, and by its customer's region and class. */
    boolean isWanted(Feedback form) {
        Customer customer = form.customer();
        return isCounted(form) && (customer == null ? filter.regions().isEmpty() : filter.acceptsRegion(customer));
    }

    private boolean accepts(String department) {
        return filter.departments().isEmpty() || filter.departments().contains(department);
    }

    /** The class of the customer of a form on the form's date; null where it names none. */
    public @Nullable String classOf(Feedback form) {
        Customer customer = form.customer();
        return customer == null ? null : classOn(customer, form.date());
    }

    /** The class of a customer on a day. */
    private String classOn(Customer customer, LocalDate day) {
        String byRule = classByRule.computeIfAbsent(customer.index(), index -> classifier.classByRule(customer));
        return classifier.history().classOn(customer, day, byRule);
    }

    /**
     * The departments of the company: all that customers or the forms name, or that department managers and salespeople
     * belong to, in the order in which they are met.
     */
    public List<String> departments(List<Customer> customers, List<StaffMember> staff) {
        Set<String> all = new LinkedHashSet<>();
        for (Customer customer : customers) {
            if (customer.department() != null) {
                all.add(customer.department());
            }
        }
        all.addAll(departments);
        for (StaffMember member : staff) {
            boolean isOfADepartment = member.role() == Role.DEPARTMENT_MANAGER || member.role() == Role.SALESPERSON;
            if (isOfADepartment && member.department() != null) {
                all.add(member.department());
            }
        }
        return List.copyOf(all);
    }

    /** How departments stand, in their order; without those that the filter leaves out. */
    public List<Quota> quotas(Collection<String> departments) {
        return departments.stream().filter(this::accepts).map(this::quota).toList();
    }

    /** How a department stands. */
    Quota quota(String department) {
        Set<String> wanted = filter.classes();
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
        return new Quota(department, count.total, required, List.copyOf(classes));
    }

    /** The day of the latest form about a customer up to the day of the report; null: never. */
    @Nullable
    LocalDate lastForm(Customer customer) {
        return lastForm.get(customer.index());
    }

    /** Whether a customer may be asked for a form for a class: one of it that has not ended and sent none in the month. */
    boolean mayBeAsked(Customer customer, String customerClass) {
        return !customer.hasEndedBy(asOf())
                && filter.acceptsRegion(customer)
                && customerClass.equals(classOn(customer, asOf()))
                && !inMonth.contains(customer.index());
    }

    /** The month that is counted. */
    public YearMonth month() {
        return month;
    }

    /** The day of the report. */
    public LocalDate asOf() {
        return classifier.day();
    }

    /** How many of the forms that were read met each fate. */
    public Map<Fate, Integer> read() {
        return read;
    }
}
