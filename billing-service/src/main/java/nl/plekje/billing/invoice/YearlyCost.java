package nl.plekje.billing.invoice;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.plekje.kernel.money.Cents;
import nl.plekje.kernel.money.Fraction;

/**
 * What a contract costs in a year, and how that spreads over twelve months (BI-032): month k is the yearly cost up to month
 * k, rounded, minus that up to the month before, rounded. So months differ by a cent at most and add up to the year.
 *
 * @param hoursPerWeek contracted hours a week, exact
 * @param weeksPerYear weeks that the contract covers: 52, 51, 50, 48 or 40; zero or more
 * @param perHour the hourly rate in whole cents
 */
public record YearlyCost(Fraction hoursPerWeek, int weeksPerYear, Cents perHour) {

    private static final int MONTHS = 12;

    public YearlyCost {
        Objects.requireNonNull(hoursPerWeek, "hoursPerWeek");
        Objects.requireNonNull(perHour, "perHour");
        if (weeksPerYear < 0) {
            throw new IllegalArgumentException("a year has zero weeks of care or more: " + weeksPerYear);
        }
    }

    /** Hours a week times weeks a year times rate, in cents and parts of a cent. */
    public Fraction exact() {
        return hoursPerWeek.times(weeksPerYear).times(perHour.exact());
    }

    /** The year in whole cents: what its twelve months add up to. */
    public Cents rounded() {
        return Cents.rounded(exact());
    }

    /**
     * The amount of one month.
     *
     * @param number 1 to 12
     */
    public Cents month(int number) {
        return upTo(number).minus(upTo(number - 1));
    }

    /** The amounts of the twelve months, in order. */
    public List<Cents> byMonth() {
        return IntStream.rangeClosed(1, MONTHS).mapToObj(this::month).toList();
    }

    /**
     * The cost of the first months of the year, rounded.
     *
     * @param number how many months: 0 to 12
     */
    Cents upTo(int number) {
        if (number < 0 || number > MONTHS) {
            throw new IllegalArgumentException("a year has months 1 to 12, not " + number);
        }
        return Cents.rounded(exact().times(number).dividedBy(MONTHS));
    }
}
