package nl.plekje.credit.request;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import nl.plekje.credit.absence.AbsenceService;
import nl.plekje.credit.ledger.LedgerRepository;
import nl.plekje.credit.ledger.LedgerService;
import nl.plekje.credit.ledger.LotMinutes;
import nl.plekje.credit.ledger.Movement;
import nl.plekje.credit.ledger.Movement.Cause;
import nl.plekje.credit.ledger.MovementId;
import nl.plekje.events.CreditChanged;
import nl.plekje.events.ExtraDayDecided;
import nl.plekje.events.ExtraDayDecided.Outcome;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.service.audit.Audit;
import nl.plekje.service.outbox.Outbox;
import nl.plekje.service.problem.Conflict;
import nl.plekje.service.problem.NotFound;

/**
 * Requests for extra days through their life. Every method locks the child's ledger first, so that two requests never
 * spend the same minutes and a withdrawal never meets the decision.
 */
@ApplicationScoped
class ExtraDayService {

    private final ExtraDayRepository extraDays;
    private final ExtraDayOfferService offers;
    private final LedgerRepository ledger;
    private final LedgerService bookings;
    private final AbsenceService absences;
    private final Outbox outbox;
    private final Audit audit;

    ExtraDayService(
            ExtraDayRepository extraDays,
            ExtraDayOfferService offers,
            LedgerRepository ledger,
            LedgerService bookings,
            AbsenceService absences,
            Outbox outbox,
            Audit audit) {
        this.extraDays = extraDays;
        this.offers = offers;
        this.ledger = ledger;
        this.bookings = bookings;
        this.absences = absences;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Asks for a day: sets the credit aside and tells placement. */
    Uni<ExtraDayEntity> request(ExtraDayAsk ask, String account) {
        return ledger.lock(ask.child()).chain(() -> offers.offer(ask)).chain(offer -> extraDays
                .persist(ExtraDayEntity.of(offer))
                .call(extraDay -> outbox.append(extraDay.requested())
                        .chain(() -> reserve(offer, extraDay))
                        .chain(() -> audit.record(account, "extra-day-requested", "extra-day/" + extraDay.id()))));
    }

    /** Takes a request back; the credit set aside is free again at once (C9). */
    Uni<ExtraDayEntity> withdraw(ChildId child, ExtraDayId id, String account, Instant now) {
        return ledger.lock(child).chain(() -> extraDays.find(id)).chain(extraDay -> {
            if (extraDay == null || !extraDay.child().equals(child)) {
                throw new NotFound();
            }
            if (!extraDay.isOpen()) {
                throw new Conflict("", Explanation.of("credit.extra-day.refused.settled"));
            }
            var why = onDay("credit.extra-day.withdrawn", extraDay);
            return outbox.append(extraDay.withdraw(now, why))
                    .chain(() -> release(extraDay, now, onDay("credit.ledger.released.withdrawn", extraDay)))
                    .chain(() -> audit.record(account, "extra-day-withdrawn", "extra-day/" + id))
                    .replaceWith(extraDay);
        });
    }

    /**
     * Placement has decided: a granted day spends what was set aside and is charged, a declined one gives it back. A
     * request that was withdrawn in between stays withdrawn; placement learns of that and frees the seat.
     */
    Uni<Void> decided(ExtraDayDecided fact) {
        return ledger.lock(fact.child())
                .chain(() -> extraDays.find(fact.extraDay()))
                .chain(extraDay -> {
                    if (extraDay == null) {
                        throw new IllegalArgumentException("no request " + fact.extraDay());
                    }
                    if (!extraDay.isOpen()) {
                        return Uni.createFrom().voidItem();
                    }
                    extraDay.decide(fact.outcome(), fact.decidedAt(), fact.why());
                    if (fact.outcome() == Outcome.DECLINED) {
                        var why = onDay("credit.ledger.released.declined", extraDay)
                                .because(fact.why());
                        return release(extraDay, fact.decidedAt(), why);
                    }
                    return bookings.settle(
                                    extraDay.child(),
                                    extraDay.id(),
                                    CreditChanged.Movement.SPEND,
                                    fact.decidedAt(),
                                    onDay("credit.ledger.spent", extraDay)
                                            .with("minutes", FactValue.minutes(extraDay.creditMinutes)))
                            .chain(() -> outbox.append(extraDay.charged()));
                });
    }

    private Uni<Void> reserve(ExtraDayOffer offer, ExtraDayEntity extraDay) {
        var parts = offer.quote().fromCredit().stream()
                .map(part -> new LotMinutes(part.lot(), part.minutes()))
                .toList();
        return parts.isEmpty() ? Uni.createFrom().voidItem() : bookings.book(reservation(extraDay, parts));
    }

    private static Movement reservation(ExtraDayEntity extraDay, List<LotMinutes> parts) {
        return new Movement(
                MovementId.next(),
                extraDay.child(),
                extraDay.careType,
                CreditChanged.Movement.RESERVE,
                parts,
                extraDay.requestedAt,
                onDay("credit.ledger.reserved", extraDay).with("minutes", FactValue.minutes(extraDay.creditMinutes)),
                Cause.of(extraDay.id()));
    }

    private Uni<Void> release(ExtraDayEntity extraDay, Instant at, Explanation why) {
        return bookings.settle(
                        extraDay.child(),
                        extraDay.id(),
                        CreditChanged.Movement.RELEASE,
                        at,
                        why.with("minutes", FactValue.minutes(extraDay.creditMinutes)))
                .chain(() -> absences.takeBackWithdrawn(extraDay.child(), at));
    }

    private static Explanation onDay(String key, ExtraDayEntity extraDay) {
        return Explanation.of(key).with("day", FactValue.date(extraDay.day));
    }
}
