package crm.base;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact quotient, never turned into a binary fraction. Immutable.
 *
 * @param numerator any value
 * @param denominator above zero
 */
public record Ratio(BigDecimal numerator, BigDecimal denominator) implements Comparable<Ratio> {

    /** Zero. */
    public static final Ratio ZERO = of(BigDecimal.ZERO);

    /** Refuses a denominator that is not above zero. */
    public Ratio {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("denominator must be above zero: " + denominator);
        }
    }

    /** The value itself. */
    public static Ratio of(BigDecimal value) {
        return new Ratio(value, BigDecimal.ONE);
    }

    /** The whole number itself. */
    public static Ratio of(long value) {
        return of(BigDecimal.valueOf(value));
    }

    /** A part of a whole, both counts; the whole is above zero. */
    public static Ratio of(long part, long whole) {
        return new Ratio(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    /** Minus one, zero or one: the sign of the value. */
    public int signum() {
        return numerator.signum();
    }

    /** The value rounded half up to a number of decimals. */
    public BigDecimal rounded(int decimals) {
        return numerator.divide(denominator, decimals, RoundingMode.HALF_UP);
    }

    /**
     * The value, from 0 to 1, in so many equal parts, rounded half up; but all of them only for 1, and none only for 0.
     *
     * @param parts above one
     */
    public int partsOf(int parts) {
        int rounded = new Ratio(numerator.multiply(BigDecimal.valueOf(parts)), denominator)
                .rounded(0)
                .intValueExact();
        if (rounded == 0 && signum() > 0) {
            return 1;
        }
        return rounded == parts && numerator.compareTo(denominator) < 0 ? parts - 1 : rounded;
    }

    /** This value minus another, exactly. */
    public Ratio minus(Ratio other) {
        return new Ratio(
                numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** Compares the values, not the ways in which they are written. */
    @Override
    public int compareTo(Ratio other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
