package nl.plekje.billing.tariff;

import java.time.LocalDate;
import java.util.Objects;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.money.Cents;

/**
 * An hourly rate of a provider, from a day on until a later one.
 *
 * @param weeksPerYear the contract form it is for; 0 for extra days and zero-hours contracts
 * @param rate whole cents an hour
 * @param assumed whether the rate is ours, not one that the provider published
 */
public record Tariff(
        String provider, CareType careType, int weeksPerYear, LocalDate validFrom, Cents rate, boolean assumed) {

    public Tariff {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(careType, "careType");
        Objects.requireNonNull(validFrom, "validFrom");
        if (rate.isNegative()) {
            throw new IllegalArgumentException("a rate is not negative: " + rate);
        }
    }

    /** What it is a rate of: a provider's care type in one contract form. */
    public Form form() {
        return new Form(provider, careType, weeksPerYear);
    }

    /** A provider's care type in one contract form. */
    public record Form(String provider, CareType careType, int weeksPerYear) {}
}
