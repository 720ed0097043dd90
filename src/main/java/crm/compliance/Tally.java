package crm.compliance;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The contacts that count for one obligation: how many in each period, from the current one back, and the latest. Takes
 * a byte a period until one of them needs more, and no more periods than have contacts.
 */
final class Tally {

    private static final int MOST_IN_A_BYTE = 255;
    private static final int NEVER = Integer.MIN_VALUE;

    /** Unsigned. */
    private byte[] small = new byte[0];

    /** In place of the bytes once one of them is full. */
    private int @Nullable [] large;

    /** As the days of {@link LocalDate#toEpochDay}. */
    private int latest = NEVER;

    /** Counts contacts in the period that lies so many before the current one. */
    void add(int ago, int contacts) {
        int sum = count(ago) + contacts;
        int[] wide = large;
        if (wide == null && sum > MOST_IN_A_BYTE) {
            wide = widened();
            large = wide;
        }
        if (wide != null) {
            if (ago >= wide.length) {
                wide = Arrays.copyOf(wide, ago + 1);
                large = wide;
            }
            wide[ago] = sum;
        } else {
            if (ago >= small.length) {
                small = Arrays.copyOf(small, ago + 1 + ago / 4);
            }
            small[ago] = (byte) sum;
        }
    }

    private int[] widened() {
        int[] wide = new int[small.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = Byte.toUnsignedInt(small[i]);
        }
        small = new byte[0];
        return wide;
    }

    /** Remembers a day with a contact, also one long ago. */
    void seen(LocalDate day) {
        latest = Math.max(latest, (int) day.toEpochDay());
    }

    /** Adds all that was counted elsewhere. */
    void merge(Tally other) {
        for (int ago = other.periods() - 1; ago >= 0; ago--) {
            int contacts = other.count(ago);
            if (contacts > 0) {
                add(ago, contacts);
            }
        }
        latest = Math.max(latest, other.latest);
    }

    /** How many contacts there are in the period that lies so many before the current one. */
    int count(int ago) {
        int[] wide = large;
        if (wide != null) {
            return ago < wide.length ? wide[ago] : 0;
        }
        return ago < small.length ? Byte.toUnsignedInt(small[ago]) : 0;
    }

    private int periods() {
        int[] wide = large;
        return wide == null ? small.length : wide.length;
    }

    /** The day of the latest contact; null if there was none. */
    @Nullable
    LocalDate latest() {
        return latest == NEVER ? null : LocalDate.ofEpochDay(latest);
    }
}
