package nl.plekje.events;

import java.time.LocalDate;
import nl.plekje.kernel.care.CareType;

/**
 * A provider's hourly rate holds from this day on, until a later one.
 *
 * @param weeksPerYear the contract form it is for; 0 is the rate of extra days and zero-hours contracts
 * @param rateCents whole cents an hour
 */
@Topic(value = "tariff-set", from = "billing")
public record TariffSet(
        String provider, long version, CareType careType, int weeksPerYear, LocalDate validFrom, long rateCents)
        implements Fact {

    @Override
    public String key() {
        return provider + "/" + careType + "/" + weeksPerYear;
    }
}
