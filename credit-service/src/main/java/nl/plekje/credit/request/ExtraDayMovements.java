package nl.plekje.credit.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import nl.plekje.credit.extraday.ExtraDayQuote.FromLot;
import nl.plekje.credit.ledger.CreditLot;
import nl.plekje.credit.ledger.DayParts;
import nl.plekje.credit.ledger.Lot;
import nl.plekje.credit.ledger.LotId;
import nl.plekje.credit.ledger.LotMinutes;
import nl.plekje.credit.ledger.Movement;
import nl.plekje.credit.ledger.Movement.Cause;
import nl.plekje.credit.ledger.MovementId;
import nl.plekje.credit.ledger.OpenLedgers;
import nl.plekje.events.CreditChanged;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.id.ChildId;

/** The movements that an extra day makes in opened ledgers. */
final class ExtraDayMovements {

    private final OpenLedgers open;
    private final ExtraDay extraDay;

    ExtraDayMovements(OpenLedgers open, ExtraDay extraDay) {
        this.open = open;
        this.extraDay = extraDay;
    }

    /** Sets aside what credit pays, and what is used in advance. */
    void reserve(ExtraDayOffer offer) {
        var at = extraDay.requestedAt();
        var parts = new ArrayList<>(offer.quote().fromCredit());
        if (offer.quote().advanceMinutes() > 0) {
            parts.add(advance(offer, at));
        }
        for (var movement : movements(CreditChanged.Movement.RESERVE, parts, "credit.ledger.reserved", at)) {
            open.book(movement);
        }
    }

    /** Spends what was set aside: the day is granted. */
    void spend(DayParts parts, Instant at) {
        parts.settle(extraDay.id(), CreditChanged.Movement.SPEND, at, minutes -> onDay("credit.ledger.spent", minutes))
                .forEach(open::book);
    }

    /** Gives back what was set aside; what was used in advance is undone. */
    void release(DayParts parts, Instant at, Explanation because, String key) {
        var released = parts.settle(extraDay.id(), CreditChanged.Movement.RELEASE, at, minutes -> {
            var why = onDay(key, minutes);
            return because == null ? why : why.because(because);
        });
        released.forEach(open::book);
        undoAdvances(released, at);
    }

    /** Gives back so many minutes at the most of what was spent; what was used in advance is undone. */
    void refund(DayParts parts, int most, Instant at, Explanation because, String key) {
        var refunded = parts.refund(
                extraDay.id(), most, at, minutes -> onDay(key, minutes).because(because));
        refunded.forEach(open::book);
        undoAdvances(refunded, at);
    }

    /** Sets aside and spends at once what came later: it takes the place of so many minutes. */
    void payLater(List<FromLot> parts, Instant at) {
        for (var kind : List.of(CreditChanged.Movement.RESERVE, CreditChanged.Movement.SPEND)) {
            var key = kind == CreditChanged.Movement.SPEND ? "credit.ledger.paid-later" : "credit.ledger.reserved";
            movements(kind, parts, key, at).forEach(open::book);
        }
    }

    private FromLot advance(ExtraDayOffer offer, Instant at) {
        var minutes = offer.quote().advanceMinutes();
        var source = onDay("credit.ledger.advanced", minutes)
                .under(extraDay.policy())
                .with("year", FactValue.text(String.valueOf(extraDay.day().getYear())));
        var year = extraDay.day().getYear();
        var credit = new CreditLot(
                LotId.next(),
                extraDay.child(),
                extraDay.careType(),
                LocalDate.of(year, 1, 1),
                Optional.of(LocalDate.of(year, 12, 31)),
                0);
        open.book(
                Lot.advance(credit, extraDay.id(), source),
                new Movement(
                        MovementId.next(),
                        extraDay.child(),
                        extraDay.careType(),
                        CreditChanged.Movement.ADVANCE,
                        List.of(new LotMinutes(credit.id(), minutes)),
                        at,
                        source,
                        Cause.of(extraDay.id())));
        return new FromLot(credit.id(), credit.expiresOn(), minutes);
    }

    /** An advance that is free again was never needed. */
    private void undoAdvances(List<Movement> back, Instant at) {
        for (var movement : back) {
            for (var part : movement.parts()) {
                if (open.lot(movement.child(), part.lot()).origin() == Lot.Origin.ADVANCE) {
                    open.book(new Movement(
                            MovementId.next(),
                            movement.child(),
                            movement.careType(),
                            CreditChanged.Movement.REVERSE,
                            List.of(part),
                            at,
                            onDay("credit.ledger.advance-undone", part.minutes()),
                            Cause.of(extraDay.id())));
                }
            }
        }
    }

    private record Payer(ChildId child, CareType careType) {}

    /** One movement a child and care type that pays. */
    private List<Movement> movements(CreditChanged.Movement kind, List<FromLot> parts, String key, Instant at) {
        var byPayer = new LinkedHashMap<Payer, List<LotMinutes>>();
        for (var part : parts) {
            var credit = open.lot(part.lot()).credit();
            byPayer.computeIfAbsent(new Payer(credit.child(), credit.careType()), payer -> new ArrayList<>())
                    .add(new LotMinutes(part.lot(), part.minutes()));
        }
        var movements = new ArrayList<Movement>();
        byPayer.forEach((payer, lots) -> movements.add(new Movement(
                MovementId.next(),
                payer.child(),
                payer.careType(),
                kind,
                lots,
                at,
                onDay(key, lots.stream().mapToInt(LotMinutes::minutes).sum()),
                Cause.of(extraDay.id()))));
        return movements;
    }

    private Explanation onDay(String key, int minutes) {
        return Explanation.of(key)
                .with("day", FactValue.date(extraDay.day()))
                .with("minutes", FactValue.minutes(minutes));
    }
}
