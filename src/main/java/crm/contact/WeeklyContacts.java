package crm.contact;

import crm.policy.Period;
import crm.record.Channel;
import crm.record.Role;
import crm.record.VisitCounter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Counts the visits and calls of the year up to a day by group and week, Monday to Sunday. */
public final class WeeklyContacts implements VisitCounter<WeeklyContacts> {

    /** A year and the week that it has begun: the day of the year before stands in the first. */
    private static final int WEEKS = 53;

    private static final int WEEK = 7;

    /** In which group a contact is counted. */
    public interface Grouping {

        /**
         * The group.
         *
         * @param customer the index of the customer
         * @return from 0; below 0: it is not counted
         */
        int of(int customer, Role role);
    }

    private final Grouping grouping;
    private final int groups;
    private final int firstDay;
    private final int lastDay;
    private final int[] counts;

    /**
     * Nothing counted so far.
     *
     * @param groups how many there are
     * @param last contacts after this day do not count; its week is the last
     */
    public WeeklyContacts(Grouping grouping, int groups, LocalDate last) {
        this(grouping, groups, (int) firstMonday(last).toEpochDay(), (int) last.toEpochDay());
    }

    private WeeklyContacts(Grouping grouping, int groups, int firstDay, int lastDay) {
        this.grouping = grouping;
        this.groups = groups;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.counts = new int[groups * WEEKS];
    }

    /** The Monday of the first of the weeks that end with that of a day. */
    public static LocalDate firstMonday(LocalDate last) {
        return CalendarPeriod.of(Period.WEEK, last).plus(1 - WEEKS).first();
    }

    @Override
    public void count(int customer, int day, Role role, Channel channel) {
        if (day < firstDay || day > lastDay) {
            return;
        }
        int group = grouping.of(customer, role);
        if (group >= 0) {
            counts[group * WEEKS + (day - firstDay) / WEEK]++;
        }
    }

    @Override
    public WeeklyContacts fork() {
        return new WeeklyContacts(grouping, groups, firstDay, lastDay);
    }

    @Override
    public void merge(WeeklyContacts other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
    }

    /** The Monday of the first week. */
    public LocalDate firstMonday() {
        return LocalDate.ofEpochDay(firstDay);
    }

    /** The counts of a group, week by week. */
    public List<Integer> of(int group) {
        List<Integer> list = new ArrayList<>(WEEKS);
        for (int week = 0; week < WEEKS; week++) {
            list.add(counts[group * WEEKS + week]);
        }
        return List.copyOf(list);
    }
}
