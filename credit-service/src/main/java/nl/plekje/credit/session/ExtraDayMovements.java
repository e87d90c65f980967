package nl.plekje.credit.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.plekje.credit.extraday.ExtraDayQuote.FromLot;
import nl.plekje.credit.ledger.Account;
import nl.plekje.credit.ledger.CreditLot;
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
    void reserve(List<FromLot> fromCredit, int advanceMinutes, Instant at) {
        var parts = new ArrayList<>(fromCredit);
        if (advanceMinutes > 0) {
            parts.add(advance(advanceMinutes, at));
        }
        book(CreditChanged.Movement.RESERVE, parts, "credit.ledger.reserved", at);
    }

    /** Spends what was set aside: the day is granted. */
    void spend(Instant at) {
        settle(
                Account.RESERVED,
                Integer.MAX_VALUE,
                CreditChanged.Movement.SPEND,
                at,
                minutes -> onDay("credit.ledger.spent", minutes));
    }

    /**
     * Gives back what was set aside; what was used in advance is undone.
     *
     * @return what was used in advance and had been invoiced already, by lot
     */
    List<LotMinutes> release(Instant at, Explanation because, String key) {
        var released = settle(Account.RESERVED, Integer.MAX_VALUE, CreditChanged.Movement.RELEASE, at, minutes -> {
            var why = onDay(key, minutes);
            return because == null ? why : why.because(because);
        });
        return undoAdvances(released, at);
    }

    /**
     * Gives back so many minutes at the most of what was spent, of the newest lots first; what was used in advance is undone.
     *
     * @return what was used in advance and had been invoiced already, by lot
     */
    List<LotMinutes> refund(int most, Instant at, Explanation because, String key) {
        var refunded = settle(Account.SPENT, most, CreditChanged.Movement.REFUND, at, minutes -> onDay(key, minutes)
                .because(because));
        return undoAdvances(refunded, at);
    }

    /** Gives back so many minutes of one lot, set aside or spent, for that lot is worth less. */
    void giveUp(LotMinutes part, Account account, Instant at) {
        var kind = account == Account.RESERVED ? CreditChanged.Movement.RELEASE : CreditChanged.Movement.REFUND;
        open.book(movement(kind, List.of(part), onDay("credit.ledger.given-up", part.minutes()), at));
    }

    /** Sets aside and spends at once what came later: it takes the place of so many minutes. */
    void payLater(List<FromLot> parts, Instant at) {
        book(CreditChanged.Movement.RESERVE, parts, "credit.ledger.reserved", at);
        book(CreditChanged.Movement.SPEND, parts, "credit.ledger.paid-later", at);
    }

    /** So many minutes are used in advance from now on. */
    FromLot advance(int minutes, Instant at) {
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

    /**
     * An advance that is free again was never needed. What of it had been invoiced becomes money again.
     *
     * @return that, by lot
     */
    private List<LotMinutes> undoAdvances(List<Movement> back, Instant at) {
        var invoiced = new ArrayList<LotMinutes>();
        for (var movement : back) {
            for (var part : movement.parts()) {
                var lot = open.lot(movement.child(), part.lot());
                if (lot.origin() == Lot.Origin.ADVANCE) {
                    var unpaid = Math.min(part.minutes(), lot.advancedMinutes());
                    if (unpaid > 0) {
                        var undone = new LotMinutes(part.lot(), unpaid);
                        open.book(movement(
                                CreditChanged.Movement.REVERSE,
                                List.of(undone),
                                onDay("credit.ledger.advance-undone", unpaid),
                                at));
                    }
                    if (part.minutes() > unpaid) {
                        var paid = new LotMinutes(part.lot(), part.minutes() - unpaid);
                        open.book(movement(
                                CreditChanged.Movement.PAY_OUT,
                                List.of(paid),
                                onDay("credit.ledger.advance-paid-back", paid.minutes()),
                                at));
                        invoiced.add(paid);
                    }
                }
            }
        }
        return invoiced;
    }

    private List<Movement> settle(
            Account account, int most, CreditChanged.Movement kind, Instant at, Function<Integer, Explanation> why) {
        var parts = new ArrayList<LotMinutes>();
        var rest = most;
        for (var part : open.held(extraDay.id(), account)) {
            var minutes = Math.min(rest, part.minutes());
            if (minutes > 0) {
                parts.add(new LotMinutes(part.lot(), minutes));
                rest -= minutes;
            }
        }
        var movements = byPayer(parts).stream()
                .map(of -> movement(kind, of, why.apply(sum(of)), at))
                .toList();
        movements.forEach(open::book);
        return movements;
    }

    private void book(CreditChanged.Movement kind, List<FromLot> parts, String key, Instant at) {
        var minutes = parts.stream()
                .map(part -> new LotMinutes(part.lot(), part.minutes()))
                .toList();
        byPayer(minutes).forEach(of -> open.book(movement(kind, of, onDay(key, sum(of)), at)));
    }

    private record Payer(ChildId child, CareType careType) {}

    /** The parts of each child and care type that pays. */
    private Collection<List<LotMinutes>> byPayer(List<LotMinutes> parts) {
        var byPayer = new LinkedHashMap<Payer, List<LotMinutes>>();
        for (var part : parts) {
            var credit = open.lot(part.lot()).credit();
            byPayer.computeIfAbsent(new Payer(credit.child(), credit.careType()), payer -> new ArrayList<>())
                    .add(part);
        }
        return byPayer.values();
    }

    private Movement movement(CreditChanged.Movement kind, List<LotMinutes> parts, Explanation why, Instant at) {
        var credit = open.lot(parts.get(0).lot()).credit();
        return new Movement(
                MovementId.next(), credit.child(), credit.careType(), kind, parts, at, why, Cause.of(extraDay.id()));
    }

    private static int sum(List<LotMinutes> parts) {
        return parts.stream().mapToInt(LotMinutes::minutes).sum();
    }

    private Explanation onDay(String key, int minutes) {
        return Explanation.of(key)
                .with("day", FactValue.date(extraDay.day()))
                .with("minutes", FactValue.minutes(minutes));
    }
}
