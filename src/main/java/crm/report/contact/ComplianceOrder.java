package crm.report.contact;

import crm.contact.Compliance;
import crm.contact.CustomerObligations;
import crm.contact.ObligationState;
import crm.contact.ObligationState.Status;
import crm.policy.Policy;
import crm.report.ListSelection;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The order of the report: by class, the longest overdue first, then by customer and as the policy has them. Customers
 * are sorted by id once; then each obligation is one number, and the numbers are sorted.
 */
final class ComplianceOrder {

    // A number is made of the rank of the class (15 bits), the days overdue, the most first (17 bits, more than from
    // 1900
    // to 2100), and the place among all obligations in the order of customers and policy (31 bits).
    private static final int RANK = 48;
    private static final int DAYS = 31;
    private static final long MOST_DAYS = (1L << RANK - DAYS) - 1;
    private static final long PLACE = (1L << DAYS) - 1;

    private ComplianceOrder() {}

    /** The obligations of some statuses in the order of the report. */
    static List<ObligationState> of(Compliance compliance, Set<Status> statuses) {
        Policy policy = compliance.obligations().policy();
        List<ObligationState> standings = compliance.states();
        int[] byCustomer = byCustomer(compliance.obligations().byCustomer(), standings.size());
        long[] numbers = new long[byCustomer.length];
        int listed = 0;
        for (int place = 0; place < byCustomer.length; place++) {
            ObligationState each = standings.get(byCustomer[place]);
            if (statuses.contains(each.status())) {
                long rank = policy.rank(each.customerClass());
                long days = MOST_DAYS - each.daysOverdue();
                numbers[listed++] = rank << RANK | days << DAYS | place;
            }
        }
        Arrays.parallelSort(numbers, 0, listed);
        int[] places = new int[listed];
        for (int i = 0; i < listed; i++) {
            places[i] = byCustomer[(int) (numbers[i] & PLACE)];
        }
        return new ListSelection<>(standings, places);
    }

    /** The places of all obligations, sorted by the id of the customer. */
    private static int[] byCustomer(List<CustomerObligations> owed, int size) {
        int[] places = new int[size];
        if (isSorted(owed)) {
            Arrays.setAll(places, place -> place);
            return places;
        }
        Integer[] customers = new Integer[owed.size()];
        int[] starts = new int[owed.size()];
        int start = 0;
        for (int i = 0; i < starts.length; i++) {
            customers[i] = i;
            starts[i] = start;
            start += owed.get(i).obligations().size();
        }
        Arrays.parallelSort(
                customers,
                Comparator.comparing(each -> owed.get(each).customer().id()));
        int count = 0;
        for (int customer : customers) {
            for (int i = 0; i < owed.get(customer).obligations().size(); i++) {
                places[count++] = starts[customer] + i;
            }
        }
        return places;
    }

    /** Whether the customers come in the order of their ids, as most files have them. */
    private static boolean isSorted(List<CustomerObligations> owed) {
        String before = "";
        for (CustomerObligations each : owed) {
            String id = each.customer().id();
            if (id.compareTo(before) < 0) {
                return false;
            }
            before = id;
        }
        return true;
    }
}
