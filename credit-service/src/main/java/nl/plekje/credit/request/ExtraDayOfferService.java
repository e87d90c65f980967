package nl.plekje.credit.request;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.plekje.credit.bookable.SeatsRepository;
import nl.plekje.credit.contract.Contract;
import nl.plekje.credit.contract.ContractRepository;
import nl.plekje.credit.extraday.AnswerDeadlinePolicy;
import nl.plekje.credit.extraday.ExtraDayPolicy;
import nl.plekje.credit.extraday.ExtraDayWish;
import nl.plekje.credit.extraday.SpendingScope;
import nl.plekje.credit.family.FamilyRepository;
import nl.plekje.credit.ledger.LedgerRepository;
import nl.plekje.credit.ledger.Lot;
import nl.plekje.credit.location.CareGroup;
import nl.plekje.credit.location.LocationRepository;
import nl.plekje.credit.policy.CreditConditions;
import nl.plekje.credit.session.AbsenceRepository;
import nl.plekje.credit.session.ExtraDayRepository;
import nl.plekje.credit.session.SwapDays;
import nl.plekje.credit.tariff.TariffRepository;
import nl.plekje.events.ExtraDayRequested.GivenUp;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.calendar.SchoolRegion;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.money.Cents;
import nl.plekje.service.policy.Policies;

/** Works out what an extra day would cost: the one way for the quote and for the request, so they cannot differ. */
@ApplicationScoped
class ExtraDayOfferService {

    private final ContractRepository contracts;
    private final LocationRepository locations;
    private final AbsenceRepository absences;
    private final ExtraDayRepository extraDays;
    private final SeatsRepository seats;
    private final LedgerRepository ledger;
    private final FamilyRepository families;
    private final TariffRepository tariffs;
    private final Policies<CreditConditions> policies;

    ExtraDayOfferService(
            ContractRepository contracts,
            LocationRepository locations,
            AbsenceRepository absences,
            ExtraDayRepository extraDays,
            SeatsRepository seats,
            LedgerRepository ledger,
            FamilyRepository families,
            TariffRepository tariffs,
            Policies<CreditConditions> policies) {
        this.contracts = contracts;
        this.locations = locations;
        this.absences = absences;
        this.extraDays = extraDays;
        this.seats = seats;
        this.ledger = ledger;
        this.families = families;
        this.tariffs = tariffs;
        this.policies = policies;
    }

    /** The offer with the credit that stands there now. Fails as {@link #offer(ExtraDayAsk, List)} does. */
    Uni<ExtraDayOffer> offer(ExtraDayAsk ask) {
        return payers(ask).chain(children -> ledger.open(children)).chain(lots -> offer(ask, lots));
    }

    /** The children whose credit may pay: the child itself, and its brothers and sisters where the conditions say so. */
    Uni<Set<ChildId>> payers(ExtraDayAsk ask) {
        return contracts.of(ask.child()).chain(held -> {
            var shared = held.stream()
                    .map(contract -> policies.of(contract.provider())
                            .on(Amsterdam.dateOf(ask.at()))
                            .terms())
                    .flatMap(terms -> terms.balance().stream())
                    .anyMatch(balance -> balance.acrossChildren().allowed());
            return shared ? families.siblings(ask.child()) : Uni.createFrom().item(Set.of(ask.child()));
        });
    }

    /**
     * The offer. Fails with {@link nl.plekje.kernel.explanation.RuleBroken} where the day is impossible whatever the
     * credit, and with {@link nl.plekje.service.problem.Conflict} where it was asked before.
     *
     * @param lots open lots of those who may pay
     */
    Uni<ExtraDayOffer> offer(ExtraDayAsk ask, List<Lot> lots) {
        var refusal = new ExtraDayRefusal(ask.fields());
        return contracts.of(ask.child()).chain(held -> {
            var contract = refusal.contractFor(held, ask.careType(), ask.day());
            var conditions = policies.of(contract.provider())
                    .on(Amsterdam.dateOf(ask.at()))
                    .terms();
            return group(ask, contract).chain(group -> locations
                    .on(group.location(), group.id(), ask.day())
                    .chain(where -> seats.isClosed(group.id(), ask.day())
                            .chain(noSeats -> absences.absentFrom(contract.id(), ask.day())
                                    .chain(absent -> {
                                        refusal.requireOpen(where, ask.day(), conditions, noSeats);
                                        var session = refusal.sessionFor(contract, where, ask.day(), absent);
                                        var place = ExtraDayPlace.of(
                                                contract, group.location(), group.id(), session, ask.day());
                                        refusal.requireToCome(place.begins(), ask.at());
                                        refusal.requireAnswerInTime(
                                                ask.answerBy(), place.begins(), ask.at(), conditions.extraDay());
                                        return extraDays
                                                .isAsked(ask.child(), ask.careType(), ask.day())
                                                .invoke(asked -> refusal.requireFirst(asked, ask.day()))
                                                .chain(() -> givenUp(ask, held, conditions, where.schoolRegion()))
                                                .chain(given -> offer(
                                                        ask, place, given, conditions, where.schoolRegion(), lots));
                                    }))));
        });
    }

    /** The group asked for: the child's own, or another of the same provider and kind of care. */
    private Uni<CareGroup> group(ExtraDayAsk ask, Contract contract) {
        var own =
                new CareGroup(contract.group(), "", contract.careType(), contract.location(), "", contract.provider());
        return ask.group().filter(asked -> !asked.equals(contract.group())).isEmpty()
                ? Uni.createFrom().item(own)
                : locations.group(ask.group().get()).invoke(found -> new ExtraDayRefusal(ask.fields())
                        .requireSuitable(found, contract));
    }

    /** The day given in exchange, of the contract that has it; empty when none is given. */
    private Uni<Optional<GivenUp>> givenUp(
            ExtraDayAsk ask, List<Contract> held, CreditConditions conditions, Optional<SchoolRegion> region) {
        if (ask.giveUp().isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        var given = ask.giveUp().get();
        var refusal = new ExtraDayRefusal(ask.fields());
        var contract = refusal.givenContract(held, ask.careType(), given);
        return absences.absentFrom(contract.id(), given)
                .chain(absent -> extraDays.givenUpFrom(contract.id(), given).map(again -> {
                    var swapping = refusal.givenSession(contract, given, absent, again);
                    refusal.requireSwap(ask, swapping, conditions, region);
                    return swapping;
                }))
                .call(swapping -> locations
                        .on(contract.location(), contract.group(), given)
                        .invoke(where -> refusal.requireGivenOpen(where, given)))
                .map(swapping -> Optional.of(swapping.asGivenUp(given)));
    }

    private Uni<ExtraDayOffer> offer(
            ExtraDayAsk ask,
            ExtraDayPlace place,
            Optional<GivenUp> givenUp,
            CreditConditions conditions,
            Optional<SchoolRegion> region,
            List<Lot> lots) {
        var contract = place.contract();
        return extraDays
                .inYear(ask.child(), ask.day().getYear())
                .map(earlier -> new ExtraDayWish(
                        ask.child(),
                        ask.careType(),
                        place.begins(),
                        place.session().minutes(),
                        givenUp.map(it -> it.session().minutes()).orElse(0),
                        ask.funding(),
                        earlier,
                        ask.at(),
                        ask.answerBy()))
                .chain(wish -> tariffs.ofExtraDay(contract.provider(), ask.careType(), ask.day())
                        .chain(rate -> swapDaysUsed(ask.child(), lots, ask.day())
                                .map(used -> offer(place, wish, givenUp, conditions, region, lots, rate, used))));
    }

    private Uni<Integer> swapDaysUsed(ChildId child, List<Lot> lots, LocalDate day) {
        return absences.swapDaysGiven(List.of(child)).map(given -> SwapDays.used(given, lots, child, day.getYear()));
    }

    private static ExtraDayOffer offer(
            ExtraDayPlace place,
            ExtraDayWish wish,
            Optional<GivenUp> givenUp,
            CreditConditions conditions,
            Optional<SchoolRegion> region,
            List<Lot> lots,
            Optional<Cents> rate,
            int swapDaysUsed) {
        var today = Amsterdam.dateOf(wish.requestedAt());
        var scope = conditions.spendingScope(region);
        var living = lots.stream().filter(lot -> lot.livesOn(today)).toList();
        var spendable = scope.of(living, wish.child(), wish.careType(), wish.day());
        var quote = ExtraDayPolicy.quote(
                wish, spendable, rate, conditions.extraDay(), conditions.advanceTerms(swapDaysUsed));
        return new ExtraDayOffer(
                place,
                wish,
                givenUp,
                conditions,
                quote,
                AnswerDeadlinePolicy.decide(wish, conditions.extraDay()),
                rate,
                ofCare(living, scope, wish));
    }

    /** The credit of this care, also that which does not cover the day. */
    private static List<Lot> ofCare(List<Lot> lots, SpendingScope scope, ExtraDayWish wish) {
        return lots.stream()
                .filter(lot -> scope.acrossCareTypes() || lot.credit().careType() == wish.careType())
                .filter(lot -> scope.acrossChildren() || lot.credit().child().equals(wish.child()))
                .toList();
    }
}
