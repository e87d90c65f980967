package nl.plekje.credit.request;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import nl.plekje.credit.absence.AbsenceService;
import nl.plekje.credit.compensation.CompensationService;
import nl.plekje.credit.contract.ContractRepository;
import nl.plekje.credit.extraday.CancellationPolicy;
import nl.plekje.credit.extraday.CancellationPolicy.Cancellation;
import nl.plekje.credit.ledger.DayParts;
import nl.plekje.credit.ledger.LedgerService;
import nl.plekje.credit.ledger.OpenLedgers;
import nl.plekje.credit.policy.CreditConditions;
import nl.plekje.credit.request.ExtraDay.Parts;
import nl.plekje.events.ExtraDayCancelled;
import nl.plekje.events.ExtraDayRevoked;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.service.audit.Audit;
import nl.plekje.service.outbox.Outbox;
import nl.plekje.service.policy.Policies;
import nl.plekje.service.problem.Conflict;
import nl.plekje.service.problem.NotFound;

/** What becomes of extra days after they were granted: cancelled, paid with credit after all, withdrawn by the provider. */
@ApplicationScoped
class GrantedDayService {

    private final ExtraDayRepository extraDays;
    private final ExtraDayService requests;
    private final CreditReplacementService replacements;
    private final CompensationService compensations;
    private final ContractRepository contracts;
    private final LedgerService ledgers;
    private final AbsenceService absences;
    private final Policies<CreditConditions> policies;
    private final Outbox outbox;
    private final Audit audit;

    GrantedDayService(
            ExtraDayRepository extraDays,
            ExtraDayService requests,
            CreditReplacementService replacements,
            CompensationService compensations,
            ContractRepository contracts,
            LedgerService ledgers,
            AbsenceService absences,
            Policies<CreditConditions> policies,
            Outbox outbox,
            Audit audit) {
        this.extraDays = extraDays;
        this.requests = requests;
        this.replacements = replacements;
        this.compensations = compensations;
        this.contracts = contracts;
        this.ledgers = ledgers;
        this.absences = absences;
        this.policies = policies;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** What cancelling a granted day costs now, by the conditions under which it was asked. */
    Cancellation cancellation(ExtraDay extraDay, Instant now) {
        var conditions = policies.of(extraDay.policy().provider())
                .version(extraDay.policy())
                .terms();
        return CancellationPolicy.decide(extraDay.begins(), now, conditions.cancellation());
    }

    /**
     * Takes a day back: withdraws a request that is not answered, cancels a day that is granted.
     *
     * @param acceptCharge whether the family accepts what a late cancellation costs
     */
    Uni<ExtraDay> takeBack(ChildId child, ExtraDayId id, boolean acceptCharge, String account, Instant now) {
        return ledgers.inDays(List.of(child), List.of(id), (open, parts) -> find(child, id)
                .chain(extraDay -> switch (extraDay.state()) {
                    case REQUESTED -> requests.withdraw(extraDay, open, parts, account, now);
                    case GRANTED -> cancel(extraDay, open, parts, acceptCharge, account, now);
                    case DECLINED, WITHDRAWN, CANCELLED, REVOKED ->
                        throw new Conflict("", Explanation.of("credit.extra-day.refused.settled"));
                }));
    }

    /** Pays what is invoiced of a granted day to come with credit after all. */
    Uni<ExtraDay> payWithCredit(ChildId child, ExtraDayId id, String account, Instant now) {
        return ledgers.in(child, open -> find(child, id).chain(extraDay -> {
            if (!extraDay.stands() || extraDay.parts().invoiced() == 0 || !now.isBefore(extraDay.begins())) {
                throw new Conflict("", Explanation.of("credit.extra-day.refused.nothing-to-pay"));
            }
            return replacements
                    .payNow(open, extraDay, now)
                    .chain(() -> find(child, id))
                    .invoke(paid -> {
                        if (paid.version() == extraDay.version()) {
                            throw new Conflict(
                                    "",
                                    Explanation.of("credit.extra-day.refused.no-credit-for-day")
                                            .with("day", FactValue.date(extraDay.day())));
                        }
                    })
                    .call(() -> audit.record(account, "extra-day-paid-with-credit", "extra-day/" + id));
        }));
    }

    /** The provider withdrew a granted day: what was paid comes back, and compensation besides (C2). */
    Uni<Void> revoked(ExtraDayRevoked fact) {
        var id = fact.extraDay();
        return ledgers.inDays(List.of(fact.child()), List.of(id), (open, parts) -> find(fact.child(), id)
                .chain(extraDay -> {
                    if (!extraDay.isOpen() && !extraDay.stands()) {
                        return Uni.createFrom().voidItem();
                    }
                    var movements = new ExtraDayMovements(open, extraDay);
                    movements.release(parts, fact.revokedAt(), fact.why(), "credit.ledger.released.declined");
                    movements.refund(
                            parts, Integer.MAX_VALUE, fact.revokedAt(), fact.why(), "credit.ledger.refunded.revoked");
                    var revoked = extraDay.revoked(fact.revokedAt(), fact.why());
                    return contracts
                            .find(List.of(extraDay.contract()))
                            .chain(known -> compensations.forRevoked(
                                    open,
                                    known.get(extraDay.contract()),
                                    extraDay.id(),
                                    extraDay.day(),
                                    extraDay.session(),
                                    fact.revokedAt()))
                            .chain(() -> extraDays.save(List.of(revoked)))
                            .chain(() -> absences.takeBackWithdrawn(open, open.children(), fact.revokedAt()))
                            .chain(() -> outbox.append(revoked.charged()));
                }));
    }

    private Uni<ExtraDay> cancel(
            ExtraDay extraDay, OpenLedgers open, DayParts parts, boolean acceptCharge, String account, Instant now) {
        var cancellation = cancellation(extraDay, now);
        if (!cancellation.possible()) {
            throw new Conflict("", cancellation.why());
        }
        var charged = cancellation.chargedMinutes(
                extraDay.session().minutes() - extraDay.parts().free());
        if (charged > 0 && !acceptCharge) {
            throw new RuleBroken("#query/acceptCharge", cancellation.why());
        }
        var left = left(extraDay.parts(), charged);
        var returned = extraDay.parts().credit() - left.credit();
        var why = cancellation.why().with("day", FactValue.date(extraDay.day()));
        if (returned > 0) {
            new ExtraDayMovements(open, extraDay).refund(parts, returned, now, why, "credit.ledger.refunded.cancelled");
        }
        var cancelled = extraDay.cancelled(left, now, why);
        return extraDays
                .save(List.of(cancelled))
                .chain(() -> absences.takeBackWithdrawn(open, open.children(), now))
                .chain(() -> outbox.append(
                        new ExtraDayCancelled(
                                cancelled.id(),
                                cancelled.version(),
                                cancelled.child(),
                                cancelled.day(),
                                returned,
                                left.invoiced(),
                                why,
                                now),
                        cancelled.charged()))
                .chain(() -> audit.record(account, "extra-day-cancelled", "extra-day/" + extraDay.id()))
                .replaceWith(cancelled);
    }

    /** What is still to pay of a cancelled day: credit first, then the day given in exchange, then the invoice. */
    private static Parts left(Parts parts, int charged) {
        var credit = Math.min(parts.credit(), charged);
        var swapped = Math.min(parts.swapped(), charged - credit);
        var invoiced = Math.min(parts.invoiced(), charged - credit - swapped);
        return new Parts(credit, swapped, parts.total() - credit - swapped - invoiced, invoiced);
    }

    private Uni<ExtraDay> find(ChildId child, ExtraDayId id) {
        return extraDays.find(child, id).onItem().ifNull().failWith(NotFound::new);
    }
}
