package nl.plekje.credit.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.plekje.events.CreditChanged;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.service.outbox.Outbox;

/**
 * Books movements, each with its fact. Runs in the caller's transaction; the child's ledger must be locked
 * ({@link LedgerRepository#lock}).
 */
@ApplicationScoped
public class LedgerService {

    private final LedgerRepository ledger;
    private final Outbox outbox;

    LedgerService(LedgerRepository ledger, Outbox outbox) {
        this.ledger = ledger;
        this.outbox = outbox;
    }

    /** Books a movement and tells it. */
    public Uni<Void> book(Movement movement) {
        return ledger.add(movement).chain(number -> ledger.lots(movement.child())
                .chain(lots -> outbox.append(fact(movement, number, lots))));
    }

    /** Books a new lot and the movement that fills it. */
    public Uni<Void> book(Lot lot, Movement first) {
        return ledger.add(lot).chain(() -> book(first));
    }

    /**
     * Ends what is reserved for an extra day: spends it or gives it back.
     *
     * @param kind {@code SPEND} or {@code RELEASE}
     * @return whether anything was reserved
     */
    public Uni<Boolean> settle(
            ChildId child, ExtraDayId extraDay, CreditChanged.Movement kind, Instant at, Explanation why) {
        return ledger.lock(child).chain(() -> ledger.movements(extraDay)).chain(movements -> {
            var reserved = movements.stream()
                    .filter(it -> it.kind() == CreditChanged.Movement.RESERVE)
                    .findFirst();
            return reserved.isEmpty()
                    ? Uni.createFrom().item(false)
                    : book(new Movement(
                                    MovementId.next(),
                                    child,
                                    reserved.get().careType(),
                                    kind,
                                    reserved.get().parts(),
                                    at,
                                    why,
                                    Movement.Cause.of(extraDay)))
                            .replaceWith(true);
        });
    }

    /** Books the lots of a child that have lapsed before this day. */
    Uni<Void> expire(ChildId child, LocalDate today, Instant now) {
        return ledger.lock(child).chain(() -> ledger.lots(child)).chain(lots -> {
            var all = Uni.createFrom().voidItem();
            for (var lot : lots) {
                if (!lot.livesOn(today) && lot.credit().freeMinutes() > 0) {
                    all = all.chain(() -> book(expiry(lot.credit(), now)));
                }
            }
            return all;
        });
    }

    private static Movement expiry(CreditLot lot, Instant now) {
        var why = Explanation.of("credit.ledger.expired")
                .with("minutes", FactValue.minutes(lot.freeMinutes()))
                .with("expiresOn", FactValue.date(lot.expiresOn().orElseThrow()));
        return new Movement(
                MovementId.next(),
                lot.child(),
                lot.careType(),
                CreditChanged.Movement.EXPIRE,
                List.of(new LotMinutes(lot.id(), lot.freeMinutes())),
                now,
                why,
                Movement.Cause.NONE);
    }

    private static CreditChanged fact(Movement movement, long number, List<Lot> lots) {
        var today = Amsterdam.dateOf(movement.at());
        var spendable = lots.stream()
                .filter(lot -> lot.credit().careType() == movement.careType() && lot.livesOn(today))
                .map(Lot::credit)
                .filter(lot -> lot.freeMinutes() > 0)
                .toList();
        return new CreditChanged(
                movement.child(),
                number,
                movement.careType(),
                movement.kind(),
                movement.freeMinutes(),
                spendable.stream().mapToInt(CreditLot::freeMinutes).sum(),
                spendable.stream()
                        .flatMap(lot -> lot.expiresOn().stream())
                        .min(LocalDate::compareTo)
                        .orElse(null),
                movement.why(),
                movement.at());
    }
}
