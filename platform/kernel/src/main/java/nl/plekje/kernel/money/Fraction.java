package nl.plekje.kernel.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact number of any size: hours, rates and shares stay fractions until a line of an invoice ends. Always in lowest
 * terms with the sign above the line, so that equal numbers are equal.
 *
 * @param numerator above the line, with the sign
 * @param denominator below the line, positive
 */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    public static final Fraction ZERO = of(0);
    public static final Fraction ONE = of(1);

    /**
     * @throws ArithmeticException when the denominator is zero
     */
    public Fraction {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("a fraction has no zero below the line: " + numerator + "/0");
        }
        var shared = numerator.gcd(denominator);
        var sign = BigInteger.valueOf(denominator.signum());
        numerator = numerator.divide(shared).multiply(sign);
        denominator = denominator.divide(shared).multiply(sign);
    }

    /** A whole number. */
    public static Fraction of(long whole) {
        return of(whole, 1);
    }

    /** {@code numerator / denominator}. */
    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** The exact value of a decimal number. */
    public static Fraction of(BigDecimal decimal) {
        var exact = decimal.scale() < 0 ? decimal.setScale(0) : decimal;
        return new Fraction(exact.unscaledValue(), BigInteger.TEN.pow(exact.scale()));
    }

    /**
     * Reads {@code 11/2}, {@code 7}, or {@code 5.5}.
     *
     * @throws NumberFormatException when it is none of these
     */
    public static Fraction parse(String text) {
        var slash = text.indexOf('/');
        return slash < 0
                ? of(new BigDecimal(text.strip()))
                : new Fraction(
                        new BigInteger(text.substring(0, slash).strip()),
                        new BigInteger(text.substring(slash + 1).strip()));
    }

    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction minus(Fraction other) {
        return plus(other.negated());
    }

    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    public Fraction times(long whole) {
        return times(of(whole));
    }

    /**
     * @throws ArithmeticException when the other is zero
     */
    public Fraction dividedBy(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /**
     * @throws ArithmeticException when the other is zero
     */
    public Fraction dividedBy(long whole) {
        return dividedBy(of(whole));
    }

    public Fraction negated() {
        return new Fraction(numerator.negate(), denominator);
    }

    /** -1, 0 or 1. */
    public int signum() {
        return numerator.signum();
    }

    public boolean isWhole() {
        return denominator.equals(BigInteger.ONE);
    }

    /**
     * The nearest whole number; a half goes away from zero (0.5 to 1, -0.5 to -1), so that a credit mirrors its charge.
     *
     * @throws ArithmeticException when the result does not fit in a long
     */
    public long roundedHalfUp() {
        var twice = numerator.abs().shiftLeft(1).add(denominator);
        var magnitude = twice.divide(denominator.shiftLeft(1));
        return (signum() < 0 ? magnitude.negate() : magnitude).longValueExact();
    }

    /**
     * The largest whole number that is not greater (-0.5 to -1).
     *
     * @throws ArithmeticException when the result does not fit in a long
     */
    public long floor() {
        var parts = numerator.divideAndRemainder(denominator);
        return (parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0]).longValueExact();
    }

    /**
     * The smallest whole number that is not less (-0.5 to 0).
     *
     * @throws ArithmeticException when the result does not fit in a long
     */
    public long ceiling() {
        return -negated().floor();
    }

    /** As a decimal number with this many decimals, for people to read; halves go away from zero. */
    public BigDecimal toDecimal(int decimals) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** {@code 11/2}; a whole number too is written as a fraction: {@code 7/1}. */
    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
