package crm.work;

import crm.record.Customer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer to ask for a form. Immutable.
 *
 * @param department the department that is short
 * @param customerClass the class of which it is
 * @param shortBy how many forms of the class it lacks, from 1 on
 * @param customer whom to ask: of that department and class, without a form in the month
 * @param lastForm the day of its latest form; null: never
 */
public record Suggestion(
        String department,
        String customerClass,
        int shortBy,
        Customer customer,
        @Nullable LocalDate lastForm) {

    /** Those who never sent one first, then the longest ago. */
    private static final Comparator<Suggestion> LONGEST_FIRST = Comparator.comparing(
                    Suggestion::lastForm, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(each -> each.customer().id());

    /**
     * Whom departments that are short may ask: their customers that have not ended, the longest without a form first.
     *
     * @param quotas in the order of the departments
     */
    public static List<Suggestion> of(Forms forms, List<Quota> quotas, List<Customer> customers) {
        List<Suggestion> all = new ArrayList<>();
        for (Quota quota : quotas) {
            for (Quota.ByClass each : quota.classes()) {
                if (each.missing() > 0) {
                    List<Suggestion> those = new ArrayList<>();
                    for (Customer customer : customers) {
                        if (quota.department().equals(customer.department())
                                && forms.mayBeAsked(customer, each.customerClass())) {
                            those.add(new Suggestion(
                                    quota.department(),
                                    each.customerClass(),
                                    each.missing(),
                                    customer,
                                    forms.lastForm(customer)));
                        }
                    }
                    those.sort(LONGEST_FIRST);
                    all.addAll(those);
                }
            }
        }
        return List.copyOf(all);
    }
}
