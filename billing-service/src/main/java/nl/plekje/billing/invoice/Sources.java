package nl.plekje.billing.invoice;

import nl.plekje.billing.contract.Contract;
import nl.plekje.billing.extraday.ExtraDayCharge;
import nl.plekje.billing.settlement.Settlement;
import nl.plekje.billing.tariff.TariffVersion;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;

/** Where the numbers of a line come from: each source with its identity and version. */
final class Sources {

    private static final int MINUTES_PER_HOUR = 60;

    private Sources() {}

    static Explanation of(Contract contract) {
        return Explanation.of("billing.source.contract")
                .with("contract", FactValue.text(contract.id().toString()))
                .with("version", FactValue.number(contract.version()))
                .with(
                        "hours",
                        FactValue.minutes(
                                contract.hoursPerWeek().times(MINUTES_PER_HOUR).floor()))
                .with("weeks", FactValue.number(contract.weeksPerYear()))
                .with("firstDay", FactValue.date(contract.days().first()))
                .with("lastDay", FactValue.date(contract.days().last()));
    }

    static Explanation of(TariffVersion version) {
        var tariff = version.tariff();
        return Explanation.of("billing.source.tariff")
                .with("provider", FactValue.text(tariff.provider()))
                .with("careType", FactValue.code(tariff.careType()))
                .with("weeks", FactValue.number(tariff.weeksPerYear()))
                .with("version", FactValue.number(version.version()))
                .with("validFrom", FactValue.date(tariff.validFrom()))
                .with("rate", FactValue.cents(tariff.rate()));
    }

    static Explanation of(ExtraDayCharge charge) {
        return Explanation.of("billing.source.charge")
                .with("extraDay", FactValue.text(charge.extraDay().toString()))
                .with("contract", FactValue.text(charge.contract().toString()))
                .with("version", FactValue.number(charge.version()))
                .with("day", FactValue.date(charge.day()));
    }

    static Explanation of(Settlement settlement) {
        return Explanation.of("billing.source.settlement")
                .with("settlement", FactValue.text(settlement.id().toString()))
                .with("contract", FactValue.text(settlement.contract().toString()))
                .with("version", FactValue.number(settlement.version()))
                .with("day", FactValue.date(settlement.day()));
    }
}
