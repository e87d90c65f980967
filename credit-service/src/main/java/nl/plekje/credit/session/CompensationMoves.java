package nl.plekje.credit.session;

import java.time.Instant;
import java.util.Optional;
import nl.plekje.credit.contract.Contract;
import nl.plekje.credit.ledger.Lot;
import nl.plekje.credit.ledger.Movement;
import nl.plekje.credit.session.Compensation.State;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.id.ContractId;

/** What a compensation gives, as credit or as money, more or less as it changes whose the minutes of its session are. */
final class CompensationMoves {

    private final CreditBook book;
    private final CreditTakenBack takenBack;

    CompensationMoves(CreditBook book, CreditTakenBack takenBack) {
        this.book = book;
        this.takenBack = takenBack;
    }

    /** A granted extra day was withdrawn: so much of it besides what was paid, as the conditions say (C2). */
    void revoked(ExtraDay day, Instant at) {
        var contract = book.contract(day.contract());
        var withdrawal = book.conditions(contract, at).grantedDay().withdrawal();
        var minutes = withdrawal.compensation(day.session().minutes());
        if (minutes == 0) {
            return;
        }
        var why = Explanation.of("credit.compensation.revoked", withdrawal.source())
                .with("day", FactValue.date(day.day()))
                .with("minutes", FactValue.minutes(minutes));
        var compensation = Compensation.ofWithdrawn(day, at, why);
        more(compensation, contract, minutes, why, at);
    }

    /** The family takes what of a compensation is not used as money. */
    Compensation payOut(Compensation it, Instant at) {
        var lot = book.ledgers().lot(it.child(), it.lot().orElseThrow());
        var minutes = lot.credit().freeMinutes();
        var movement = CompensationMovements.paidOut(it, lot, minutes, at);
        book.ledgers().book(movement);
        var paid = it.paid(it.paidMinutes() + minutes).in(State.MONEY);
        book.put(paid);
        book.tell(CompensationMovements.settled(paid, book.contract(it.session().contract()), movement.why(), at));
        return paid;
    }

    /** A contract has ended: what of its compensation is not used becomes money, for it does not lapse. */
    void payOutAtEnd(ContractId contract, Instant at) {
        for (var it : book.compensations()) {
            if (it.session().contract().equals(contract) && it.state() == State.CREDIT && freeMinutes(it) > 0) {
                payOut(it, at);
            }
        }
    }

    /** What of a compensation is free. */
    int freeMinutes(Compensation it) {
        return it.lot()
                .flatMap(id -> book.ledgers().lots(it.child()).stream()
                        .filter(lot -> lot.credit().id().equals(id))
                        .findFirst())
                .map(lot -> lot.credit().freeMinutes())
                .orElse(0);
    }

    /**
     * What has to be booked for a compensation.
     *
     * @param missed minutes of its session that are its own
     * @param over whether it holds no more
     */
    Optional<Step> step(Compensation it, int missed, boolean over, Instant at) {
        var contract = book.contract(it.session().contract());
        if (over) {
            return Optional.of(
                    new Step(-it.madeGoodMinutes(), () -> less(it, contract, it.madeGoodMinutes(), it.minutes(), at)));
        }
        if (!it.stands() || contract == null) {
            return Optional.empty();
        }
        var conditions = book.conditions(contract, it.givenAt());
        var closures = conditions.balance().map(balance -> balance.closureByProvider());
        if (closures.filter(terms -> terms.compensates(it.cause())).isEmpty()) {
            return Optional.of(new Step(0, () -> book.put(it.worth(missed).in(State.NOT_OFFERED))));
        }
        var more = missed - it.madeGoodMinutes();
        if (more > 0) {
            var why = Explanation.of(
                            "credit.compensation.closure", closures.get().source())
                    .under(conditions.version())
                    .with("day", FactValue.date(it.session().day()))
                    .with("minutes", FactValue.minutes(missed))
                    .with("cause", FactValue.code(it.cause()));
            return Optional.of(new Step(more, () -> more(it, contract, missed, why, at)));
        }
        return more < 0 || it.state() == State.WAITING
                ? Optional.of(new Step(more, () -> less(it, contract, -more, missed, at)))
                : Optional.empty();
    }

    /** So many minutes are made good from now on: as credit, or as money where the family has chosen that. */
    private void more(Compensation it, Contract contract, int minutes, Explanation why, Instant at) {
        var more = minutes - it.madeGoodMinutes();
        var until = book.conditions(contract, it.givenAt())
                .balance()
                .map(balance -> balance.closureByProvider().moneyWithin())
                .filter(within -> !within.isZero())
                .map(it.givenAt()::plus);
        var words = until.map(moment -> why.because(
                        Explanation.of("credit.compensation.choice").with("until", FactValue.instant(moment))))
                .orElse(why);
        if (it.lot().isPresent()) {
            var known = book.ledgers().lot(it.child(), it.lot().get());
            book.ledgers().book(CompensationMovements.given(known, more, at));
        } else {
            var first = CompensationMovements.lot(it, contract.careType(), words);
            book.ledgers().book(first, CompensationMovements.given(first, more, it.givenAt()));
            it = it.credited(first.credit().id(), until, words);
        }
        var money = it.state() == State.MONEY;
        var worth = it.worth(minutes).in(State.CREDIT);
        book.put(worth);
        if (money) {
            payOut(worth, at);
        }
    }

    /** So many minutes fewer are made good: money goes back first, then credit. */
    private void less(Compensation it, Contract contract, int fewer, int minutes, Instant at) {
        var after = it.worth(minutes).in(minutes == 0 ? State.NOTHING_MISSED : it.state());
        if (fewer > 0) {
            var lot = book.ledgers().lot(it.child(), it.lot().orElseThrow());
            var money = Math.min(fewer, it.paidMinutes());
            if (money > 0) {
                var movement = CompensationMovements.paidBack(it, lot, money, at);
                book.ledgers().book(movement);
                after = after.paid(it.paidMinutes() - money);
                book.tell(CompensationMovements.settled(after, contract, movement.why(), at));
            }
            takenBack.take(lot(it), fewer, at, Movement.Cause.NONE, CompensationMovements.takenBack(it, fewer));
        }
        book.put(after);
    }

    private Lot lot(Compensation it) {
        return book.ledgers().lot(it.child(), it.lot().orElseThrow());
    }
}
