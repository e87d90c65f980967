package nl.plekje.billing.tariff;

import java.time.LocalDate;
import nl.plekje.kernel.care.CareType;

/**
 * A rate, as anyone may read it.
 *
 * @param weeksPerYear 0 for extra days and zero-hours contracts
 * @param rateCents an hour
 * @param assumed whether the rate is ours, not one that the provider published
 */
public record TariffView(
        String provider, CareType careType, int weeksPerYear, LocalDate validFrom, long rateCents, boolean assumed) {

    static TariffView of(TariffVersion version) {
        var tariff = version.tariff();
        return new TariffView(
                tariff.provider(),
                tariff.careType(),
                tariff.weeksPerYear(),
                tariff.validFrom(),
                tariff.rate().amount(),
                tariff.assumed());
    }
}
