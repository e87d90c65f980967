package nl.plekje.credit.session;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import nl.plekje.credit.extraday.CancellationPolicy.Cancellation;
import nl.plekje.credit.extraday.ExtraDayQuote.FromLot;
import nl.plekje.credit.ledger.Account;
import nl.plekje.credit.ledger.Lot;
import nl.plekje.credit.ledger.LotMinutes;
import nl.plekje.credit.ledger.Movement;
import nl.plekje.credit.ledger.Movement.Cause;
import nl.plekje.credit.ledger.MovementId;
import nl.plekje.credit.session.ExtraDay.Parts;
import nl.plekje.events.CreditChanged;
import nl.plekje.events.CreditSettled;
import nl.plekje.events.ExtraDayCancelled;
import nl.plekje.events.ExtraDayDecided;
import nl.plekje.events.ExtraDayRevoked;
import nl.plekje.events.ExtraDayWithdrawn;
import nl.plekje.events.Funding;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.id.SettlementId;

/** The moves of an extra day: asked, answered, taken back, cancelled, withdrawn by the provider, paid with later credit. */
public final class ExtraDayMoves {

    private final CreditBook book;
    private final SessionMoves sessions;

    /** Moves in a book. */
    public ExtraDayMoves(CreditBook book, SessionMoves sessions) {
        this.book = book;
        this.sessions = sessions;
    }

    /** A family asks for a day: what credit pays is set aside. */
    public void asked(ExtraDay day, List<FromLot> fromCredit, int advanceMinutes) {
        movements(day).reserve(fromCredit, advanceMinutes, day.requestedAt());
        book.put(day);
        book.tell(day.requested());
    }

    /** The family takes a request back that is not answered yet; the credit set aside is free again at once (C9). */
    public ExtraDay withdrawn(ExtraDay day, Instant at) {
        var why = Explanation.of("credit.extra-day.withdrawn").with("day", FactValue.date(day.day()));
        paidBack(day, movements(day).release(at, null, "credit.ledger.released.withdrawn"), at);
        var withdrawn = day.withdrawn(at, why);
        book.put(withdrawn);
        book.tell(new ExtraDayWithdrawn(withdrawn.id(), withdrawn.version(), withdrawn.child(), at));
        sessions.paidOtherwise(withdrawn, at);
        return withdrawn;
    }

    /** Placement has answered: a granted day spends what was set aside, a declined one gives it back. */
    public void decided(ExtraDayDecided fact) {
        var day = book.extraDay(fact.extraDay());
        if (!day.isOpen()) {
            return;
        }
        var decided = day.decided(fact);
        if (decided.stands()) {
            movements(day).spend(fact.decidedAt());
            book.put(decided);
            book.tell(decided.charged());
            replaced(List.of(decided), fact.decidedAt());
        } else {
            var invoiced = movements(day).release(fact.decidedAt(), fact.why(), "credit.ledger.released.declined");
            paidBack(day, invoiced, fact.decidedAt());
            book.put(decided);
            sessions.paidOtherwise(decided, fact.decidedAt());
        }
    }

    /**
     * The family cancels a granted day.
     *
     * @param charged minutes that it pays all the same
     */
    public ExtraDay cancelled(ExtraDay day, Cancellation cancellation, int charged, Instant at) {
        var left = left(day.parts(), charged);
        var returned = day.parts().credit() - left.credit();
        var why = cancellation.why().with("day", FactValue.date(day.day()));
        if (returned > 0) {
            var invoiced = movements(day).refund(returned, at, why, "credit.ledger.refunded.cancelled");
            paidBack(day, invoiced, at);
        }
        var cancelled = day.cancelled(left, at, why);
        book.put(cancelled);
        book.tell(new ExtraDayCancelled(
                cancelled.id(),
                cancelled.version(),
                cancelled.child(),
                cancelled.day(),
                returned,
                left.invoiced(),
                why,
                at));
        book.tell(cancelled.charged());
        sessions.paidOtherwise(cancelled, at);
        return cancelled;
    }

    /** The provider withdraws a day: what was paid comes back, and compensation besides (C2). */
    public void revoked(ExtraDayRevoked fact) {
        var day = book.extraDay(fact.extraDay());
        if (!day.isOpen() && !day.stands()) {
            return;
        }
        var at = fact.revokedAt();
        var movements = movements(day);
        paidBack(day, movements.release(at, fact.why(), "credit.ledger.released.declined"), at);
        paidBack(day, movements.refund(Integer.MAX_VALUE, at, fact.why(), "credit.ledger.refunded.revoked"), at);
        var revoked = day.revoked(at, fact.why());
        book.put(revoked);
        book.tell(revoked.charged());
        sessions.paidOtherwise(revoked, at);
        sessions.revoked(revoked, at);
    }

    /**
     * Credit that came later takes the place of what would be invoiced, or of what was used in advance (C3, CR-018, CR-053),
     * as long as the family did not choose the invoice (CR-033); days that have begun stay as they are.
     */
    public void replaced(Collection<ExtraDay> days, Instant at) {
        for (var day : days) {
            var wanting = day.stands() && day.parts().invoiced() > 0 && at.isBefore(day.begins());
            if (day.funding() != Funding.INVOICE && (wanting || advancedMinutes(day) > 0)) {
                pay(day, wanting ? day.parts().invoiced() : 0, at);
            }
        }
    }

    /** Pays an invoiced day with credit after all, as the family asks (J2). */
    public void paidNow(ExtraDay day, Instant at) {
        pay(day, day.parts().invoiced(), at);
    }

    private void pay(ExtraDay day, int invoiced, Instant at) {
        var parts = CreditTakenBack.fromCredit(book, day, invoiced + advancedMinutes(day), at);
        var minutes = parts.stream().mapToInt(FromLot::minutes).sum();
        if (minutes == 0) {
            return;
        }
        movements(day).payLater(parts, at);
        var rest = minutes;
        for (var advance : advances(day)) {
            var repaid = Math.min(rest, advance.advancedMinutes());
            if (repaid > 0) {
                book.ledgers().book(repayment(day, advance, repaid, at));
                rest -= repaid;
            }
        }
        if (rest > 0) {
            var paid = day.paidWithCredit(rest);
            book.put(paid);
            book.tell(paid.charged());
        }
    }

    /** What of a day was used in advance and is not paid back yet. */
    private int advancedMinutes(ExtraDay day) {
        return day.isOpen()
                ? 0
                : advances(day).stream().mapToInt(Lot::advancedMinutes).sum();
    }

    private List<Lot> advances(ExtraDay day) {
        return book.ledgers().lots(day.child()).stream()
                .filter(lot -> lot.origin() == Lot.Origin.ADVANCE && lot.advancedMinutes() > 0)
                .filter(lot -> lot.extraDay().filter(day.id()::equals).isPresent())
                .toList();
    }

    private static Movement repayment(ExtraDay day, Lot advance, int minutes, Instant at) {
        return new Movement(
                MovementId.next(),
                day.child(),
                advance.credit().careType(),
                CreditChanged.Movement.REPAY,
                List.of(new LotMinutes(advance.credit().id(), minutes)),
                at,
                Explanation.of("credit.ledger.repaid")
                        .with("day", FactValue.date(day.day()))
                        .with("minutes", FactValue.minutes(minutes)),
                Cause.of(day.id()));
    }

    /** What was used in advance for a day and invoiced since is owed to the family again, for the day costs less. */
    private void paidBack(ExtraDay day, List<LotMinutes> invoiced, Instant at) {
        for (var part : invoiced) {
            var contract = book.contract(day.contract());
            book.tell(new CreditSettled(
                    new SettlementId(part.lot().value()),
                    2,
                    contract.id(),
                    day.child(),
                    contract.household(),
                    day.careType(),
                    day.day(),
                    Amsterdam.dateOf(at),
                    CreditSettled.Subject.ADVANCE,
                    left(day, part),
                    Explanation.of("credit.ledger.advance-paid-back")
                            .with("day", FactValue.date(day.day()))
                            .with("minutes", FactValue.minutes(part.minutes()))));
        }
    }

    /** What of an advance stays invoiced: it paid the day, and neither credit nor the family owes it. */
    private int left(ExtraDay day, LotMinutes paidBack) {
        var lot = book.ledgers().lot(paidBack.lot());
        return book.ledgers().held(day.id(), Account.SPENT, paidBack.lot()) - lot.advancedMinutes();
    }

    /** What is still to pay of a cancelled day: credit first, then the day given in exchange, then the invoice. */
    private static Parts left(Parts parts, int charged) {
        var credit = Math.min(parts.credit(), charged);
        var swapped = Math.min(parts.swapped(), charged - credit);
        var invoiced = Math.min(parts.invoiced(), charged - credit - swapped);
        return new Parts(credit, swapped, parts.total() - credit - swapped - invoiced, invoiced);
    }

    private ExtraDayMovements movements(ExtraDay day) {
        return new ExtraDayMovements(book.ledgers(), day);
    }
}
