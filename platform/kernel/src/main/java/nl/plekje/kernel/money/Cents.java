package nl.plekje.kernel.money;

import java.util.Collection;

/**
 * An amount of money in whole euro cents; below zero it is owed to the family. Overflow is an {@link ArithmeticException},
 * never a wrong amount.
 *
 * @param amount whole cents
 */
public record Cents(long amount) implements Comparable<Cents> {

    public static final Cents ZERO = new Cents(0);

    public static Cents of(long amount) {
        return new Cents(amount);
    }

    /**
     * The one place where an exact amount becomes money: to the nearest cent, a half away from zero (0.5 to 1, -0.5 to
     * -1), so that a credit mirrors its charge.
     *
     * @param exact cents and parts of a cent
     */
    public static Cents rounded(Fraction exact) {
        return new Cents(exact.roundedHalfUp());
    }

    /** The sum; zero when there are none. */
    public static Cents total(Collection<Cents> amounts) {
        return amounts.stream().reduce(ZERO, Cents::plus);
    }

    public Cents plus(Cents other) {
        return new Cents(Math.addExact(amount, other.amount));
    }

    public Cents minus(Cents other) {
        return new Cents(Math.subtractExact(amount, other.amount));
    }

    public Cents times(long number) {
        return new Cents(Math.multiplyExact(amount, number));
    }

    public Cents negated() {
        return new Cents(Math.negateExact(amount));
    }

    public boolean isZero() {
        return amount == 0;
    }

    public boolean isNegative() {
        return amount < 0;
    }

    /** The same amount, ready to be calculated with. */
    public Fraction exact() {
        return Fraction.of(amount);
    }

    @Override
    public int compareTo(Cents other) {
        return Long.compare(amount, other.amount);
    }
}
