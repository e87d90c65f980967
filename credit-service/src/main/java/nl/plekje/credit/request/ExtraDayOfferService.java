package nl.plekje.credit.request;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import nl.plekje.credit.absence.AbsenceRepository;
import nl.plekje.credit.contract.Contract;
import nl.plekje.credit.contract.ContractRepository;
import nl.plekje.credit.extraday.AnswerDeadlinePolicy;
import nl.plekje.credit.extraday.ExtraDayPolicy;
import nl.plekje.credit.extraday.ExtraDayWish;
import nl.plekje.credit.ledger.CreditLot;
import nl.plekje.credit.ledger.LedgerRepository;
import nl.plekje.credit.ledger.Lot;
import nl.plekje.credit.location.LocationRepository;
import nl.plekje.credit.policy.CreditConditions;
import nl.plekje.credit.tariff.TariffRepository;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.money.Cents;
import nl.plekje.service.policy.Policies;

/** Works out what an extra day would cost: the one way for the quote and for the request, so they cannot differ. */
@ApplicationScoped
class ExtraDayOfferService {

    private final ContractRepository contracts;
    private final LocationRepository locations;
    private final AbsenceRepository absences;
    private final ExtraDayRepository extraDays;
    private final LedgerRepository ledger;
    private final TariffRepository tariffs;
    private final Policies<CreditConditions> policies;

    ExtraDayOfferService(
            ContractRepository contracts,
            LocationRepository locations,
            AbsenceRepository absences,
            ExtraDayRepository extraDays,
            LedgerRepository ledger,
            TariffRepository tariffs,
            Policies<CreditConditions> policies) {
        this.contracts = contracts;
        this.locations = locations;
        this.absences = absences;
        this.extraDays = extraDays;
        this.ledger = ledger;
        this.tariffs = tariffs;
        this.policies = policies;
    }

    /**
     * The offer. Fails with {@link nl.plekje.kernel.explanation.RuleBroken} where the day is impossible whatever the
     * credit, and with {@link nl.plekje.service.problem.Conflict} where it was asked before.
     */
    Uni<ExtraDayOffer> offer(ExtraDayAsk ask) {
        return contracts.of(ask.child()).chain(held -> {
            var contract = new ExtraDayRefusal(ask.fields()).contractFor(held, ask.careType(), ask.day());
            var conditions = policies.of(contract.provider())
                    .on(Amsterdam.dateOf(ask.at()))
                    .terms();
            return place(ask, contract, conditions).chain(place -> offer(ask, place, conditions));
        });
    }

    private Uni<ExtraDayPlace> place(ExtraDayAsk ask, Contract contract, CreditConditions conditions) {
        var refusal = new ExtraDayRefusal(ask.fields());
        return locations.on(contract.location(), ask.day()).chain(location -> {
            refusal.requireOpen(location, ask.day());
            var place = ExtraDayPlace.of(contract, refusal.sessionFor(contract, location, ask.day()), ask.day());
            refusal.requireToCome(place.begins(), ask.at());
            refusal.requireAnswerInTime(ask.answerBy(), place.begins(), ask.at(), conditions.extraDay());
            return absences.isAbsent(contract.id(), ask.day())
                    .invoke(absent -> refusal.requireNoCare(contract, ask.day(), absent))
                    .chain(() -> extraDays.isAsked(ask.child(), ask.careType(), ask.day()))
                    .invoke(asked -> refusal.requireFirst(asked, ask.day()))
                    .replaceWith(place);
        });
    }

    private Uni<ExtraDayOffer> offer(ExtraDayAsk ask, ExtraDayPlace place, CreditConditions conditions) {
        var contract = place.contract();
        return extraDays
                .inYear(ask.child(), ask.day().getYear())
                .map(earlier -> new ExtraDayWish(
                        ask.child(),
                        ask.careType(),
                        place.begins(),
                        place.session().minutes(),
                        ask.funding(),
                        earlier,
                        ask.at(),
                        ask.answerBy()))
                .chain(wish -> tariffs.ofExtraDay(
                                contract.provider(), ask.careType(), contract.weeksPerYear(), ask.day())
                        .chain(rate ->
                                ledger.lots(ask.child()).map(lots -> offer(place, wish, conditions, lots, rate))));
    }

    private static ExtraDayOffer offer(
            ExtraDayPlace place, ExtraDayWish wish, CreditConditions conditions, List<Lot> lots, Optional<Cents> rate) {
        var today = Amsterdam.dateOf(wish.requestedAt());
        var credit = lots.stream()
                .filter(lot -> lot.credit().careType() == wish.careType() && lot.livesOn(today))
                .map(Lot::credit)
                .toList();
        return new ExtraDayOffer(
                place,
                wish,
                conditions,
                ExtraDayPolicy.quote(wish, credit, rate, conditions.extraDay()),
                AnswerDeadlinePolicy.decide(wish, conditions.extraDay()),
                rate,
                credit.stream().mapToInt(CreditLot::freeMinutes).sum());
    }
}
