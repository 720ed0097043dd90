package crm.contact;

import crm.policy.Policy;
import crm.record.Channel;
import crm.record.Role;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How the counts of one customer lie in an array of ints, the same for all customers of a class: first, for each
 * obligation, the day of its latest contact; behind them, for each obligation, one byte for each period, the current one
 * first. A count has a number: its place among the bytes of the array. Immutable.
 */
final class CounterLayout {

    /** The highest count that a byte holds. */
    static final int MOST = 0xFF;

    /** Added to a day, as {@link java.time.LocalDate#toEpochDay} has it, so that 0 is none: days are from 1900 on. */
    static final int DAY_ZERO = 1 << 15;

    private final int obligations;
    private final int size;
    private final int[] firstCounts;
    private final int[] periods;
    private final int[][] ago;

    /** By role and channel. */
    private final int[][] places;

    /**
     * The layout of a class.
     *
     * @param byDay tells how many periods of each length are counted
     */
    CounterLayout(List<Policy.Obligation> obligations, PeriodsByDay byDay) {
        this.obligations = obligations.size();
        firstCounts = new int[this.obligations];
        periods = new int[this.obligations];
        ago = new int[this.obligations][];
        int next = this.obligations * Integer.BYTES;
        for (int place = 0; place < this.obligations; place++) {
            Policy.Obligation each = obligations.get(place);
            firstCounts[place] = next;
            periods[place] = byDay.counted(each.every());
            ago[place] = byDay.ago(each.every());
            next += periods[place];
        }
        size = ints(next);
        places = new int[Role.values().length * Channel.values().length][];
        for (Role role : Role.values()) {
            for (Channel channel : Channel.values()) {
                places[number(role, channel)] = IntStream.range(0, this.obligations)
                        .filter(place -> obligations.get(place).role() == role
                                && obligations.get(place).channel() == channel)
                        .toArray();
            }
        }
    }

    private static int number(Role role, Channel channel) {
        return role.ordinal() * 2 + channel.ordinal();
    }

    /** How many ints hold so many bytes. */
    static int ints(int bytes) {
        return (bytes + Integer.BYTES - 1) / Integer.BYTES;
    }

    /** The count of a number. */
    static int get(int[] counts, int number) {
        return counts[number / Integer.BYTES] >>> Byte.SIZE * (number % Integer.BYTES) & MOST;
    }

    /** Adds to a count, which stays within {@link #MOST}. */
    static void add(int[] counts, int number, int more) {
        counts[number / Integer.BYTES] += more << Byte.SIZE * (number % Integer.BYTES);
    }

    /** How many obligations the class has. */
    int obligations() {
        return obligations;
    }

    /** How many ints the counts of a customer take. */
    int size() {
        return size;
    }

    /** The places, among the obligations, of those that a contact counts for. */
    int[] placesOf(Role role, Channel channel) {
        return places[number(role, channel)];
    }

    /** The number of the count of an obligation's current period; those of the periods before it follow. */
    int firstCount(int place) {
        return firstCounts[place];
    }

    /** How many periods of an obligation are counted, the current one included. */
    int periods(int place) {
        return periods[place];
    }

    /** The {@link PeriodsByDay#ago} of an obligation. */
    int[] ago(int place) {
        return ago[place];
    }
}
