package nl.plekje.billing.invoice;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.plekje.billing.contract.Contract;
import nl.plekje.billing.extraday.ExtraDayCharge;
import nl.plekje.billing.settlement.Settlement;
import nl.plekje.billing.tariff.Tariffs;
import nl.plekje.events.CreditSettled.Subject;
import nl.plekje.kernel.calendar.DateRange;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.money.Cents;
import nl.plekje.kernel.money.Fraction;

/**
 * Derives the draft invoice of a month from contracts, charges, tariffs and conditions. The same inputs give the same
 * draft, so none is stored; what cannot be priced becomes a blocker and holds nothing else up.
 */
public final class DraftInvoicePolicy {

    private final Tariffs tariffs;
    private final TermsInForce terms;

    public DraftInvoicePolicy(Tariffs tariffs, TermsInForce terms) {
        this.tariffs = Objects.requireNonNull(tariffs, "tariffs");
        this.terms = Objects.requireNonNull(terms, "terms");
    }

    /**
     * The draft of one household.
     *
     * @param contracts all of the household's
     * @param charges all of the household's
     * @param settlements all of the household's
     */
    public DraftInvoice draft(
            YearMonth month, List<Contract> contracts, List<ExtraDayCharge> charges, List<Settlement> settlements) {
        var lines = new ArrayList<DraftLine>();
        var blockers = new ArrayList<Explanation>();
        for (var contract : contracts) {
            if (contract.weeksPerYear() > 0 && contract.covers(month)) {
                monthLine(month, contract, blockers).ifPresent(lines::add);
            }
        }
        for (var charge : charges) {
            if (YearMonth.from(charge.day()).equals(month)) {
                extraDayLine(charge, contracts, blockers).ifPresent(lines::add);
            }
        }
        for (var settlement : settlements) {
            if (YearMonth.from(settlement.bookedOn()).equals(month)) {
                settlementLine(settlement, contracts, blockers).ifPresent(lines::add);
            }
        }
        return new DraftInvoice(month, lines, blockers);
    }

    /** BI-032, at the rate and under the conditions of the first day of the month. */
    private Optional<DraftLine> monthLine(YearMonth month, Contract contract, List<Explanation> blockers) {
        var day = month.atDay(1);
        var conditions = terms.on(day, contract.provider());
        if (conditions.isEmpty()) {
            blockers.add(noConditions(month, contract.provider()));
            return Optional.empty();
        }
        var tariff = tariffs.on(day, contract.provider(), contract.careType(), contract.weeksPerYear());
        if (tariff.isEmpty()) {
            blockers.add(noTariff(day, contract.provider(), contract.careType(), contract.weeksPerYear()));
            return Optional.empty();
        }
        var cost = new YearlyCost(
                contract.hoursPerWeek(),
                contract.weeksPerYear(),
                tariff.get().tariff().rate());
        var careDays = contract.careDays(month);
        var line = MonthlyAmount.covered(cost, month, contract.days(), careDays, conditions.get());
        var share = contract.days().includes(DateRange.of(month))
                ? Fraction.ONE
                : MonthShare.of(
                                month,
                                contract.days(),
                                careDays,
                                conditions.get().share())
                        .exact();
        var why = line.why().because(Sources.of(contract)).because(Sources.of(tariff.get()));
        return Optional.of(new MonthLine(month, contract, cost, share, line.amount(), why));
    }

    /** BI-047, at the rate of the day. */
    private Optional<DraftLine> extraDayLine(
            ExtraDayCharge charge, List<Contract> contracts, List<Explanation> blockers) {
        if (charge.minutes() == 0) {
            return Optional.of(new ExtraDayLine(charge, Cents.ZERO, Cents.ZERO, nothingToPay(charge)));
        }
        var contract = contracts.stream()
                .filter(it -> it.id().equals(charge.contract()))
                .findFirst();
        if (contract.isEmpty()) {
            blockers.add(Explanation.of("billing.blocker.no-contract").with("day", FactValue.date(charge.day())));
            return Optional.empty();
        }
        var provider = contract.get().provider();
        var conditions = terms.on(charge.day(), provider);
        if (conditions.isEmpty()) {
            blockers.add(noConditions(YearMonth.from(charge.day()), provider));
            return Optional.empty();
        }
        var tariff = tariffs.on(charge.day(), provider, charge.careType(), Tariffs.EXTRA_DAYS);
        if (tariff.isEmpty()) {
            blockers.add(noTariff(charge.day(), provider, charge.careType(), Tariffs.EXTRA_DAYS));
            return Optional.empty();
        }
        var rate = tariff.get().tariff().rate();
        var line = ExtraDayAmount.of(charge.day(), charge.minutes(), rate, conditions.get());
        var why = withCredit(line.why(), charge).because(Sources.of(charge)).because(Sources.of(tariff.get()));
        return Optional.of(new ExtraDayLine(charge, rate, line.amount(), why));
    }

    /** Compensation at the contract's own rate, a day used in advance at that of extra days; both at the rate of the day. */
    private Optional<DraftLine> settlementLine(
            Settlement settlement, List<Contract> contracts, List<Explanation> blockers) {
        var contract = contracts.stream()
                .filter(it -> it.id().equals(settlement.contract()))
                .findFirst();
        if (contract.isEmpty()) {
            blockers.add(Explanation.of("billing.blocker.no-contract").with("day", FactValue.date(settlement.day())));
            return Optional.empty();
        }
        var compensation = settlement.subject() == Subject.COMPENSATION;
        var weeks = compensation ? contract.get().weeksPerYear() : Tariffs.EXTRA_DAYS;
        var provider = contract.get().provider();
        var tariff = tariffs.on(settlement.day(), provider, settlement.careType(), weeks);
        if (tariff.isEmpty()) {
            blockers.add(noTariff(settlement.day(), provider, settlement.careType(), weeks));
            return Optional.empty();
        }
        var rate = tariff.get().tariff().rate();
        var amount = ExtraDayAmount.price(settlement.minutes(), rate);
        var why = Explanation.of("billing.settlement." + (compensation ? "compensation" : "advance"))
                .with("day", FactValue.date(settlement.day()))
                .with("minutes", FactValue.minutes(Math.abs(settlement.minutes())))
                .with("rate", FactValue.cents(rate))
                .with("amount", FactValue.cents(Math.abs(amount.amount())))
                .because(Sources.of(settlement))
                .because(Sources.of(tariff.get()));
        return Optional.of(new SettlementLine(settlement, rate, amount, why));
    }

    private static Explanation nothingToPay(ExtraDayCharge charge) {
        var key = charge.creditMinutes() > 0 ? "billing.extra-day.paid-with-credit" : "billing.extra-day.free";
        return Explanation.of(key)
                .with("day", FactValue.date(charge.day()))
                .with("creditMinutes", FactValue.minutes(charge.creditMinutes()))
                .because(Sources.of(charge));
    }

    private static Explanation withCredit(Explanation why, ExtraDayCharge charge) {
        var told = charge.cancelled()
                ? why.because(Explanation.of("billing.extra-day.cancelled").with("day", FactValue.date(charge.day())))
                : why;
        return charge.creditMinutes() == 0
                ? told
                : told.because(Explanation.of("billing.extra-day.partly-credit")
                        .with("creditMinutes", FactValue.minutes(charge.creditMinutes())));
    }

    private static Explanation noConditions(YearMonth month, String provider) {
        return Explanation.of("billing.blocker.no-conditions")
                .with("month", FactValue.month(month))
                .with("provider", FactValue.text(provider));
    }

    private static Explanation noTariff(LocalDate day, String provider, CareType careType, int weeks) {
        return Explanation.of("billing.blocker.no-tariff")
                .with("day", FactValue.date(day))
                .with("provider", FactValue.text(provider))
                .with("careType", FactValue.code(careType))
                .with("weeks", FactValue.number(weeks));
    }
}
