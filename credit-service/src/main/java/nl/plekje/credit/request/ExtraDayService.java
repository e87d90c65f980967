package nl.plekje.credit.request;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import nl.plekje.credit.absence.AbsenceService;
import nl.plekje.credit.ledger.DayParts;
import nl.plekje.credit.ledger.LedgerService;
import nl.plekje.credit.ledger.OpenLedgers;
import nl.plekje.events.ExtraDayDecided;
import nl.plekje.events.ExtraDayDecided.Outcome;
import nl.plekje.events.ExtraDayWithdrawn;
import nl.plekje.events.Fact;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.service.audit.Audit;
import nl.plekje.service.outbox.Outbox;

/**
 * Requests for extra days until they are answered. Every method opens the ledgers of those who pay first, so that two
 * requests never spend the same minutes and a withdrawal never meets the decision.
 */
@ApplicationScoped
class ExtraDayService {

    private final ExtraDayRepository extraDays;
    private final ExtraDayOfferService offers;
    private final CreditReplacementService replacements;
    private final LedgerService ledgers;
    private final AbsenceService absences;
    private final Outbox outbox;
    private final Audit audit;

    ExtraDayService(
            ExtraDayRepository extraDays,
            ExtraDayOfferService offers,
            CreditReplacementService replacements,
            LedgerService ledgers,
            AbsenceService absences,
            Outbox outbox,
            Audit audit) {
        this.extraDays = extraDays;
        this.offers = offers;
        this.replacements = replacements;
        this.ledgers = ledgers;
        this.absences = absences;
        this.outbox = outbox;
        this.audit = audit;
    }

    /**
     * Asks for a day: sets the credit aside and tells placement.
     *
     * @param quoted the split as the family saw it; null when it does not tell
     */
    Uni<ExtraDay> request(ExtraDayAsk ask, ExtraDayRequest.Quoted quoted, String account) {
        return offers.payers(ask)
                .chain(payers -> ledgers.in(payers, open -> {
                    var lots = payers.stream()
                            .flatMap(child -> open.lots(child).stream())
                            .toList();
                    return offers.offer(ask, lots).chain(offer -> {
                        offer.requireAsQuoted(quoted);
                        var extraDay = offer.request();
                        new ExtraDayMovements(open, extraDay).reserve(offer);
                        return extraDays
                                .save(List.of(extraDay))
                                .chain(() -> outbox.append(extraDay.requested()))
                                .chain(() -> audit.record(account, "extra-day-requested", "extra-day/" + extraDay.id()))
                                .replaceWith(extraDay);
                    });
                }));
    }

    /** Takes a request back that is not answered yet; the credit set aside is free again at once (C9). */
    Uni<ExtraDay> withdraw(ExtraDay extraDay, OpenLedgers open, DayParts parts, String account, Instant now) {
        var why = Explanation.of("credit.extra-day.withdrawn").with("day", FactValue.date(extraDay.day()));
        var withdrawn = extraDay.withdrawn(now, why);
        new ExtraDayMovements(open, extraDay).release(parts, now, null, "credit.ledger.released.withdrawn");
        return extraDays
                .save(List.of(withdrawn))
                .chain(() -> absences.takeBackWithdrawn(open, open.children(), now))
                .chain(() -> outbox.append(
                        new ExtraDayWithdrawn(withdrawn.id(), withdrawn.version(), withdrawn.child(), now)))
                .chain(() -> audit.record(account, "extra-day-withdrawn", "extra-day/" + extraDay.id()))
                .replaceWith(withdrawn);
    }

    /**
     * Placement has answered: a granted day spends what was set aside and is charged, a declined one gives it back. A
     * request that was withdrawn in between stays withdrawn; placement learns of that and frees the seat.
     */
    Uni<Void> decided(List<ExtraDayDecided> facts) {
        var ids = facts.stream().map(ExtraDayDecided::extraDay).distinct().toList();
        var children = facts.stream().map(ExtraDayDecided::child).collect(Collectors.toSet());
        return ledgers.inDays(
                children, ids, (open, parts) -> extraDays.find(ids).chain(found -> {
                    var now = new HashMap<ExtraDayId, ExtraDay>();
                    var told = new ArrayList<Fact>();
                    var declined = new HashSet<ChildId>();
                    Instant last = Instant.EPOCH;
                    for (var fact : facts) {
                        var extraDay = found.get(fact.extraDay());
                        if (extraDay == null) {
                            throw new IllegalArgumentException("no request " + fact.extraDay());
                        }
                        if (!extraDay.isOpen() || now.containsKey(extraDay.id())) {
                            continue;
                        }
                        var decided = extraDay.decided(fact);
                        now.put(decided.id(), decided);
                        last = last.isBefore(fact.decidedAt()) ? fact.decidedAt() : last;
                        settle(open, decided, parts, fact);
                        if (decided.stands()) {
                            told.add(decided.charged());
                        } else {
                            declined.addAll(open.children());
                        }
                    }
                    var at = last;
                    var granted = now.values().stream().filter(ExtraDay::stands).toList();
                    return extraDays
                            .save(now.values())
                            .chain(() -> outbox.append(told))
                            .chain(() -> declined.isEmpty()
                                    ? Uni.createFrom().voidItem()
                                    : absences.takeBackWithdrawn(open, declined, at))
                            .chain(() -> replacements.replace(open, granted, at));
                }));
    }

    private static void settle(OpenLedgers open, ExtraDay decided, DayParts parts, ExtraDayDecided fact) {
        var movements = new ExtraDayMovements(open, decided);
        if (fact.outcome() == Outcome.GRANTED) {
            movements.spend(parts, fact.decidedAt());
        } else {
            movements.release(parts, fact.decidedAt(), fact.why(), "credit.ledger.released.declined");
        }
    }
}
