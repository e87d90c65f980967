package nl.plekje.credit.lapse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import nl.plekje.credit.contract.Contract;
import nl.plekje.credit.ledger.Lot;
import nl.plekje.credit.ledger.LotId;
import nl.plekje.credit.ledger.LotMinutes;
import nl.plekje.credit.ledger.Movement;
import nl.plekje.credit.ledger.MovementId;
import nl.plekje.events.CreditChanged;
import nl.plekje.events.CreditSettled;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.kernel.id.SettlementId;
import nl.plekje.kernel.rule.Citation;

/** What credit that goes moves. */
public final class LapseMovements {

    private LapseMovements() {}

    /** An advance with the extra day that it paid. */
    public record Advance(LotId lot, ContractId contract, HouseholdId household, LocalDate day) {}

    private record Lapsing(CareType careType, LocalDate expiresOn) {}

    /** CR-024, CR-048: one movement for all lots of a care type that lapsed on the same day. */
    public static List<Movement> expiries(List<Lot> lots, LocalDate today, Instant now) {
        var byDay = new LinkedHashMap<Lapsing, List<Lot>>();
        for (var lot : lots) {
            if (!lot.livesOn(today) && lot.credit().freeMinutes() > 0) {
                var expiresOn = lot.credit().expiresOn().orElseThrow();
                byDay.computeIfAbsent(new Lapsing(lot.credit().careType(), expiresOn), key -> new ArrayList<>())
                        .add(lot);
            }
        }
        var movements = new ArrayList<Movement>();
        byDay.forEach((lapsing, of) -> movements.add(movement(
                of,
                CreditChanged.Movement.EXPIRE,
                now,
                Explanation.of("credit.ledger.expired")
                        .with("minutes", FactValue.minutes(free(of)))
                        .with("expiresOn", FactValue.date(lapsing.expiresOn())))));
        return movements;
    }

    /** CR-012, CR-049: what is left when care ends is lost. */
    static Movement forfeit(List<Lot> lots, Contract contract, Citation source, Instant now) {
        var why = Explanation.of("credit.ledger.forfeited", source)
                .with("minutes", FactValue.minutes(free(lots)))
                .with("lastDay", FactValue.date(contract.days().last()));
        return movement(lots, CreditChanged.Movement.FORFEIT, now, why);
    }

    /** CR-053: what was used in advance and not given up in its year is invoiced. */
    public static Movement settlement(Lot advance, Advance of, Instant now) {
        var why = Explanation.of("credit.ledger.settled")
                .with("minutes", FactValue.minutes(advance.advancedMinutes()))
                .with("day", FactValue.date(of.day()));
        return new Movement(
                MovementId.next(),
                advance.credit().child(),
                advance.credit().careType(),
                CreditChanged.Movement.SETTLE,
                List.of(new LotMinutes(advance.credit().id(), advance.advancedMinutes())),
                now,
                why,
                Movement.Cause.of(advance.extraDay().orElseThrow()));
    }

    public static CreditSettled settled(Lot advance, Advance of, Movement settlement) {
        return new CreditSettled(
                new SettlementId(advance.credit().id().value()),
                1,
                of.contract(),
                advance.credit().child(),
                of.household(),
                advance.credit().careType(),
                of.day(),
                Amsterdam.dateOf(settlement.at()),
                CreditSettled.Subject.ADVANCE,
                advance.advancedMinutes(),
                settlement.why());
    }

    private static Movement movement(List<Lot> lots, CreditChanged.Movement kind, Instant now, Explanation why) {
        var first = lots.get(0).credit();
        return new Movement(
                MovementId.next(),
                first.child(),
                first.careType(),
                kind,
                lots.stream()
                        .map(lot ->
                                new LotMinutes(lot.credit().id(), lot.credit().freeMinutes()))
                        .toList(),
                now,
                why,
                Movement.Cause.NONE);
    }

    private static int free(List<Lot> lots) {
        return lots.stream().mapToInt(lot -> lot.credit().freeMinutes()).sum();
    }
}
