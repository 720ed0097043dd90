package crm.base;

import java.math.BigDecimal;

/** How numbers are written: the same in both languages. */
public final class Numbers {

    /** Digits between commas. */
    private static final int GROUP = 3;

    private Numbers() {}

    /** A number in digits alone, in the same way however it was written: without zeros at the end. */
    public static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** A number with a comma between thousands, without zeros at the end. */
    public static String grouped(BigDecimal value) {
        String digits = plain(value);
        StringBuilder grouped = new StringBuilder(digits);
        int point = digits.indexOf('.');
        int first = value.signum() < 0 ? 1 : 0;
        for (int i = (point < 0 ? digits.length() : point) - GROUP; i > first; i -= GROUP) {
            grouped.insert(i, ',');
        }
        return grouped.toString();
    }

    /** A number of things with a comma between thousands. */
    public static String grouped(long count) {
        return grouped(BigDecimal.valueOf(count));
    }
}
