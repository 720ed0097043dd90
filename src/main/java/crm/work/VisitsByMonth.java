package crm.work;

import crm.record.Channel;
import crm.record.Role;
import crm.record.VisitCounter;
import java.util.List;

/** Visits counted for several months at once. */
public final class VisitsByMonth implements VisitCounter<VisitsByMonth> {

    private final List<MonthVisits> months;

    private VisitsByMonth(List<MonthVisits> months) {
        this.months = months;
    }

    /** Counts for months, each of which sees all visits. */
    public static VisitsByMonth of(List<MonthFold> folds) {
        return new VisitsByMonth(folds.stream().map(MonthFold::visits).toList());
    }

    @Override
    public void count(int customer, int day, Role role, Channel channel) {
        for (int i = 0; i < months.size(); i++) {
            months.get(i).count(customer, day, role, channel);
        }
    }

    @Override
    public void prepare(int[] customers, int from, int to) {
        months.forEach(month -> month.prepare(customers, from, to));
    }

    @Override
    public VisitsByMonth fork() {
        return new VisitsByMonth(months.stream().map(MonthVisits::fork).toList());
    }

    @Override
    public void merge(VisitsByMonth other) {
        for (int i = 0; i < months.size(); i++) {
            months.get(i).merge(other.months.get(i));
        }
    }
}
