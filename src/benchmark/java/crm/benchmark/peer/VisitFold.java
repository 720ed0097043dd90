package crm.benchmark.peer;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The plain fold of the readers: each visit is looked up and counted for its customer, role, channel and week. A value
 * that is not known ends the run. Not thread-safe.
 */
final class VisitFold {

    private static final List<String> ROLES = List.of("company_manager", "department_manager", "salesperson");
    private static final List<String> CHANNELS = List.of("visit", "phone");
    private static final int KINDS = 6;
    private static final int WEEKS = 110;
    private static final int DAYS_OF_WEEK = 7;
    private static final LocalDate FIRST_MONDAY = LocalDate.of(2024, 1, 1);

    private final Map<String, Integer> customers = new HashMap<>();
    private final Map<String, Integer> days = new HashMap<>();
    private byte[][] counts = new byte[0][];
    private int[] latest = new int[0];
    private long visits;

    void addCustomer(String id) {
        if (customers.putIfAbsent(id, customers.size()) != null) {
            throw new IllegalArgumentException("a customer twice: " + id);
        }
    }

    void addVisit(String date, String customer, String channel, String role) {
        if (visits == 0) {
            counts = new byte[customers.size()][];
            latest = new int[customers.size() * KINDS];
        }
        Integer index = customers.get(customer);
        int kind = ROLES.indexOf(role) * CHANNELS.size() + CHANNELS.indexOf(channel);
        if (index == null || !ROLES.contains(role) || !CHANNELS.contains(channel)) {
            throw new IllegalArgumentException("not known: " + customer + ", " + role + " or " + channel);
        }
        int day = days.computeIfAbsent(date, text -> (int) LocalDate.parse(text).toEpochDay());
        int week = (day - (int) FIRST_MONDAY.toEpochDay()) / DAYS_OF_WEEK;
        if (counts[index] == null) {
            counts[index] = new byte[KINDS * WEEKS];
        }
        counts[index][kind * WEEKS + week]++;
        latest[index * KINDS + kind] = Math.max(latest[index * KINDS + kind], day);
        visits++;
    }

    /** What was counted, in one line: equal for equal records. */
    String result() {
        return visits + " visits, counts " + Arrays.deepHashCode(counts) + ", latest " + Arrays.hashCode(latest) + "\n";
    }
}
