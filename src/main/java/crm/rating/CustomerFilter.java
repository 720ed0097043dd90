package crm.rating;

import crm.record.Customer;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which customers a report lists, by department, region and class. Immutable.
 *
 * @param departments those of these departments, as written in the records; empty: of any or none
 * @param regions those of these regions, as written in the records; empty: of any or none
 * @param classes those of these classes; empty: of any
 */
public record CustomerFilter(Set<String> departments, Set<String> regions, Set<String> classes) {

    /** Everybody. */
    public static final CustomerFilter ALL = new CustomerFilter(Set.of(), Set.of(), Set.of());

    /** Copies the sets. */
    public CustomerFilter {
        departments = Set.copyOf(departments);
        regions = Set.copyOf(regions);
        classes = Set.copyOf(classes);
    }

    /** Whether a customer of a class is wanted. */
    public boolean accepts(Customer customer, String customerClass) {
        return acceptsPlace(customer) && acceptsClass(customerClass);
    }

    /** Whether a customer is wanted, its class aside. */
    public boolean acceptsPlace(Customer customer) {
        return contains(departments, customer.department()) && acceptsRegion(customer);
    }

    /** Whether customers of the region of a customer are wanted. */
    public boolean acceptsRegion(Customer customer) {
        return contains(regions, customer.region());
    }

    /** Whether customers of a class are wanted. */
    public boolean acceptsClass(String customerClass) {
        return contains(classes, customerClass);
    }

    private static boolean contains(Set<String> wanted, @Nullable String value) {
        return wanted.isEmpty() || value != null && wanted.contains(value);
    }
}
