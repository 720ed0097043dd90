package crm.work;

import crm.base.Term;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a department stands with the forms of a month (the policy's {@code feedback_quota}). Immutable.
 *
 * @param department which
 * @param total its forms, those that name no customer included
 * @param totalRequired how many it owes; null where the report looks at some classes only
 * @param classes its forms about customers of each class that is looked at, and what it owes of them
 */
public record Quota(String department, int total, @Nullable Integer totalRequired, List<ByClass> classes) {

    /** How a department stands with the forms of a month. */
    public enum Status implements Term {
        /** All quotas are fulfilled. */
        MET("完成"),
        /** They are not, and the month is not over. */
        DUE("待完成"),
        /** They are not, and the month is over. */
        SHORT("不足");

        private final List<String> chineseNames;

        Status(String chinese) {
            this.chineseNames = List.of(chinese);
        }

        @Override
        public List<String> chineseNames() {
            return chineseNames;
        }
    }

    /**
     * The forms about customers of one class. Immutable.
     *
     * @param customerClass its code
     * @param count how many there are
     * @param required how many are owed
     */
    public record ByClass(String customerClass, int count, int required) {

        /** How many more are owed. */
        public int missing() {
            return Math.max(0, required - count);
        }
    }

    /** The forms about customers of a class; null where the report does not look at it. */
    public @Nullable ByClass of(String customerClass) {
        return classes.stream()
                .filter(each -> each.customerClass().equals(customerClass))
                .findFirst()
                .orElse(null);
    }

    /** How many are owed: in all, or where the report looks at some classes only, of those. */
    int required() {
        return totalRequired != null
                ? totalRequired
                : classes.stream().mapToInt(ByClass::required).sum();
    }

    /** The fewest further forms that fulfil all quotas: one about a customer counts for its class and in all. */
    public int missing() {
        int inClasses = classes.stream().mapToInt(ByClass::missing).sum();
        return totalRequired == null ? inClasses : Math.max(inClasses, totalRequired - total);
    }

    /** How it stands on a day. */
    public Status status(YearMonth month, LocalDate day) {
        return missing() == 0 ? Status.MET : day.isAfter(month.atEndOfMonth()) ? Status.SHORT : Status.DUE;
    }
}
