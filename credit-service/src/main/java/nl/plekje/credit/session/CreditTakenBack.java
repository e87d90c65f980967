package nl.plekje.credit.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import nl.plekje.credit.extraday.ExtraDayQuote.FromLot;
import nl.plekje.credit.ledger.Account;
import nl.plekje.credit.ledger.CreditLot;
import nl.plekje.credit.ledger.Lot;
import nl.plekje.credit.ledger.LotMinutes;
import nl.plekje.credit.ledger.Movement;
import nl.plekje.credit.ledger.MovementId;
import nl.plekje.events.CreditChanged;
import nl.plekje.events.Funding;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ExtraDayId;

/**
 * Takes credit back for which nothing is missed any more, wherever it went: there is no credit without an absence (CR-009).
 * An extra day that loses credit gets other credit of the family in its place, as far as there is; what then is left goes
 * on the invoice, or is used in advance where the family chose that.
 */
final class CreditTakenBack {

    /** A request can still be withdrawn, so it loses its credit before a day that was granted; the latest day first. */
    private static final Comparator<ExtraDay> LOSES_FIRST = Comparator.comparing((ExtraDay day) -> !day.isOpen())
            .thenComparing(ExtraDay::day, Comparator.reverseOrder())
            .thenComparing(day -> day.id().toString());

    private final CreditBook book;

    CreditTakenBack(CreditBook book) {
        this.book = book;
    }

    /**
     * Takes so many minutes of a lot back; fewer where some have lapsed.
     *
     * @param cause what the minutes were for, to which they go back
     */
    void take(Lot lot, int minutes, Instant at, Movement.Cause cause, Explanation why) {
        var rest = minutes - reverse(lot, Math.min(minutes, lot.credit().freeMinutes()), at, cause, why);
        var lost = new LinkedHashMap<ExtraDayId, Integer>();
        for (var day : book.extraDays().stream().sorted(LOSES_FIRST).toList()) {
            for (var account : List.of(Account.RESERVED, Account.SPENT)) {
                var part = Math.min(
                        rest,
                        book.ledgers().held(day.id(), account, lot.credit().id()));
                if (part > 0) {
                    new ExtraDayMovements(book.ledgers(), day)
                            .giveUp(new LotMinutes(lot.credit().id(), part), account, at);
                    rest -= reverse(lot, part, at, cause, why);
                    lost.merge(day.id(), part, Integer::sum);
                }
            }
        }
        lost.forEach((day, part) -> payOtherwise(book.extraDay(day), part, at, why));
    }

    private int reverse(Lot lot, int minutes, Instant at, Movement.Cause cause, Explanation why) {
        if (minutes > 0) {
            book.ledgers()
                    .book(new Movement(
                            MovementId.next(),
                            lot.credit().child(),
                            lot.credit().careType(),
                            CreditChanged.Movement.REVERSE,
                            List.of(new LotMinutes(lot.credit().id(), minutes)),
                            at,
                            why,
                            cause));
        }
        return minutes;
    }

    /** So many minutes of an extra day have lost the credit that paid them. */
    private void payOtherwise(ExtraDay day, int minutes, Instant at, Explanation because) {
        var movements = new ExtraDayMovements(book.ledgers(), day);
        var parts = new ArrayList<>(fromCredit(book, day, minutes, at));
        var rest = minutes - parts.stream().mapToInt(FromLot::minutes).sum();
        if (rest > 0 && canBeUsedInAdvance(day)) {
            parts.add(movements.advance(rest, at));
            rest = 0;
        }
        if (day.isOpen()) {
            movements.reserve(parts, 0, at);
        } else {
            movements.payLater(parts, at);
        }
        if (rest > 0) {
            var invoiced = day.paidWithCredit(-rest);
            book.put(invoiced);
            book.tell(invoiced.paidOtherwise(because));
        }
    }

    private boolean canBeUsedInAdvance(ExtraDay day) {
        var used = book.swapDaysUsed(day.child(), day.day().getYear());
        return day.funding() == Funding.ADVANCE
                && book.conditions(day.policy()).advanceTerms(used).isOpen();
    }

    /** The free credit that may pay so many minutes of an extra day, nearest expiry first. */
    static List<FromLot> fromCredit(CreditBook book, ExtraDay day, int minutes, Instant at) {
        var conditions = book.conditions(day.policy());
        var living = book.ledgers().lots(book.payers(day.child(), conditions)).stream()
                .filter(lot -> lot.livesOn(Amsterdam.dateOf(at)))
                .toList();
        var spendable = conditions
                .spendingScope(book.region(day.location()))
                .of(living, day.child(), day.careType(), day.day())
                .lots();
        var parts = new ArrayList<FromLot>();
        var rest = minutes;
        for (var credit :
                spendable.stream().sorted(CreditLot.NEAREST_EXPIRY_FIRST).toList()) {
            var part = Math.min(rest, credit.freeMinutes());
            if (part > 0) {
                parts.add(new FromLot(credit.id(), credit.expiresOn(), part));
                rest -= part;
            }
        }
        return parts;
    }
}
