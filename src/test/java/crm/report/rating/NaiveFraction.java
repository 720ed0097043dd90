package crm.report.rating;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/** A fraction, its denominator above zero. */
record NaiveFraction(BigInteger top, BigInteger bottom) {
    static NaiveFraction of(BigDecimal value) {
        return new NaiveFraction(value.movePointRight(6).toBigIntegerExact(), BigInteger.TEN.pow(6));
    }

    static NaiveFraction sum(List<BigDecimal> values) {
        BigInteger sum = BigInteger.ZERO;
        for (BigDecimal value : values) {
            sum = sum.add(of(value).top);
        }
        return new NaiveFraction(sum, BigInteger.TEN.pow(6));
    }

    NaiveFraction by(NaiveFraction other) {
        return new NaiveFraction(top.multiply(other.bottom), bottom.multiply(other.top));
    }

    int compare(NaiveFraction other) {
        return top.multiply(other.bottom).compareTo(other.top.multiply(bottom));
    }

    String printed(int decimals) {
        BigInteger twice = top.multiply(BigInteger.TEN.pow(decimals)).shiftLeft(1);
        BigInteger rounded = twice.add(bottom).divide(bottom.shiftLeft(1));
        return new BigDecimal(rounded, decimals).toPlainString();
    }
}
