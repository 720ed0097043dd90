package crm.input.csv;

import java.math.BigDecimal;

/**
 * Numbers as most files write them: digits, with or without a point and digits behind it. A number is a long: its digits
 * as a whole number, and in the lowest three bits how many of them stand behind the point. Exact.
 */
public final class NumberBytes {

    /** Given for what is no number written so. */
    public static final long NONE = Long.MIN_VALUE;

    private static final int LONGEST_WHOLE = 12;
    private static final int LONGEST_FRACTION = 6;
    private static final int SCALE_BITS = 3;
    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

    private NumberBytes() {}

    /** The number between two places, from 0 on, or {@link #NONE}. */
    public static long number(byte[] text, int from, int to) {
        long digits = 0;
        int point = to;
        for (int at = from; at < to; at++) {
            int digit = text[at] - '0';
            if (digit >= 0 && digit <= 9 && at - from <= LONGEST_WHOLE + LONGEST_FRACTION) {
                digits = digits * 10 + digit;
            } else if (text[at] == '.' && point == to) {
                point = at;
            } else {
                return NONE;
            }
        }
        int whole = point - from;
        int fraction = Math.max(0, to - point - 1);
        boolean isPlain = whole > 0 && whole <= LONGEST_WHOLE && fraction <= LONGEST_FRACTION && point != to - 1;
        return isPlain ? digits << SCALE_BITS | fraction : NONE;
    }

    /** Below, equal to or above 0 as one number is below, equal to or above another. */
    public static int compare(long one, long other) {
        return Long.compare(millionths(one), millionths(other));
    }

    private static long millionths(long number) {
        return (number >>> SCALE_BITS) * POWERS[LONGEST_FRACTION - scale(number)];
    }

    private static int scale(long number) {
        return (int) number & (1 << SCALE_BITS) - 1;
    }

    /** A number with as many digits behind the point as are written. */
    public static BigDecimal decimal(long number) {
        return BigDecimal.valueOf(number >>> SCALE_BITS, scale(number));
    }
}
