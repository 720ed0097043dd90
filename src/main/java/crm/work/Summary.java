package crm.work;

import crm.rating.CustomerFilter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of departments over one month or several in a row. Immutable.
 *
 * @param asOf the day of the report
 * @param months the months, in order; at least one
 * @param departments each with its figures, in their order
 * @param left what became of the customers in the last month
 */
public record Summary(LocalDate asOf, List<YearMonth> months, List<Department> departments, Left left) {

    /**
     * What became of the customers that were read: those counted and the other counts add up to them. Immutable.
     *
     * @param day the day as of which they are counted
     * @param read how many there are
     * @param ended how many had ended by the day
     * @param notBegun how many others begin after the month
     * @param filtered how many others the filter leaves out
     */
    public record Left(LocalDate day, int read, int ended, int notBegun, int filtered) {

        /** How many are counted. */
        public int counted() {
            return read - ended - notBegun - filtered;
        }
    }

    /**
     * One department. Immutable.
     *
     * @param name which; null: the customers that have none
     * @param byMonth its figures of each month, in order
     */
    public record Department(@Nullable String name, List<Figures> byMonth) {

        /** All months together. */
        public Figures all() {
            return byMonth.stream().reduce(Figures::then).orElseThrow();
        }
    }

    /**
     * The summary of months.
     *
     * @param totals the months, in order; nothing is added to them any more
     * @param departments all departments of the company, in their order
     */
    public static Summary of(
            LocalDate asOf, List<MonthTotals> totals, List<String> departments, CustomerFilter filter) {
        totals.forEach(MonthTotals::finish);
        List<Department> all = new ArrayList<>();
        for (String each : departments) {
            if (filter.departments().isEmpty() || filter.departments().contains(each)) {
                all.add(department(each, totals));
            }
        }
        if (totals.stream().anyMatch(MonthTotals::hasCustomersWithoutDepartment)) {
            all.add(department(null, totals));
        }
        List<YearMonth> months = totals.stream().map(MonthTotals::month).toList();
        return new Summary(
                asOf, months, List.copyOf(all), totals.get(totals.size() - 1).left());
    }

    private static Department department(@Nullable String name, List<MonthTotals> totals) {
        return new Department(
                name, totals.stream().map(each -> each.figures(name)).toList());
    }

    /** All departments together, as one; null where there is none. */
    public @Nullable Department total() {
        if (departments.isEmpty()) {
            return null;
        }
        List<Figures> sums = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            int month = i;
            sums.add(departments.stream()
                    .map(department -> department.byMonth().get(month))
                    .reduce(Figures::and)
                    .orElseThrow());
        }
        return new Department(null, List.copyOf(sums));
    }
}
