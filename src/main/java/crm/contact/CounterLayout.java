package crm.contact;

import crm.policy.Period;
import crm.policy.Policy;
import crm.record.Channel;
import crm.record.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * Where in an array of ints the counts of the obligations of one class stand: first the latest day of each, then a byte
 * for each period of each. Immutable.
 */
final class CounterLayout {

    private final List<Policy.Obligation> obligations;
    private final int[] slots;
    private final int[] periods;
    private final int[][] ago;
    private final int size;
    /** By role and channel the places of the obligations that a contact counts for. */
    private final int[][] places;

    /**
     * A layout.
     *
     * @param byDay tells how many periods of each length before the current one are counted, and of which days
     */
    CounterLayout(List<Policy.Obligation> obligations, PeriodsByDay byDay) {
        this.obligations = obligations;
        slots = new int[obligations.size()];
        periods = new int[obligations.size()];
        ago = new int[obligations.size()][];
        int next = obligations.size() * Integer.BYTES;
        for (int place = 0; place < slots.length; place++) {
            slots[place] = next;
            Period every = obligations.get(place).every();
            ago[place] = byDay.ago(every);
            periods[place] = byDay.counted(every);
            next += periods[place];
        }
        size = ByteCounters.ints(next);
        places = new int[Role.values().length * Channel.values().length][];
        for (Role role : Role.values()) {
            for (Channel channel : Channel.values()) {
                places[number(role, channel)] = places(role, channel);
            }
        }
    }

    private int[] places(Role role, Channel channel) {
        List<Integer> found = new ArrayList<>();
        for (int place = 0; place < obligations.size(); place++) {
            Policy.Obligation each = obligations.get(place);
            if (each.role() == role && each.channel() == channel) {
                found.add(place);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int number(Role role, Channel channel) {
        return role.ordinal() * 2 + channel.ordinal();
    }

    /** The obligations. */
    List<Policy.Obligation> obligations() {
        return obligations;
    }

    /** The places of the obligations that a contact counts for. */
    int[] placesOf(Role role, Channel channel) {
        return places[number(role, channel)];
    }

    /** How many ints it takes. */
    int size() {
        return size;
    }

    /** The {@link PeriodsByDay#ago} of an obligation. */
    int[] ago(int place) {
        return ago[place];
    }

    /** The number of the first count of an obligation. */
    int slot(int place) {
        return slots[place];
    }

    /** How many periods of an obligation are counted, the current one included. */
    int periods(int place) {
        return periods[place];
    }
}
