package nl.plekje.credit.request;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import nl.plekje.credit.extraday.CancellationPolicy;
import nl.plekje.credit.extraday.CancellationPolicy.Cancellation;
import nl.plekje.credit.ledger.LedgerService;
import nl.plekje.credit.policy.CreditConditions;
import nl.plekje.credit.session.ExtraDay;
import nl.plekje.credit.session.SessionService;
import nl.plekje.credit.session.SessionService.Moves;
import nl.plekje.events.ExtraDayDecided;
import nl.plekje.events.ExtraDayRevoked;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.service.audit.Audit;
import nl.plekje.service.policy.Policies;
import nl.plekje.service.problem.Conflict;
import nl.plekje.service.problem.NotFound;

/**
 * Extra days through their life. Every method opens the ledgers of those who pay first, so that two requests never spend the
 * same minutes and a withdrawal never meets the decision.
 */
@ApplicationScoped
class ExtraDayService {

    private final ExtraDayOfferService offers;
    private final SessionService sessions;
    private final LedgerService ledgers;
    private final Policies<CreditConditions> policies;
    private final Audit audit;

    ExtraDayService(
            ExtraDayOfferService offers,
            SessionService sessions,
            LedgerService ledgers,
            Policies<CreditConditions> policies,
            Audit audit) {
        this.offers = offers;
        this.sessions = sessions;
        this.ledgers = ledgers;
        this.policies = policies;
        this.audit = audit;
    }

    /**
     * Asks for a day: sets the credit aside and tells placement.
     *
     * @param quoted the split as the family saw it; null when it does not tell
     */
    Uni<ExtraDay> request(ExtraDayAsk ask, ExtraDayRequest.Quoted quoted, String account) {
        return offers.payers(ask)
                .chain(payers -> ledgers.in(payers, open -> offers.offer(ask, open.lots(payers))
                        .invoke(offer -> offer.requireAsQuoted(quoted))
                        .invoke(offer -> offer.requirePrice(ask.fields()))
                        .chain(offer -> sessions.in(open, moves -> {
                            var extraDay = offer.request();
                            var quote = offer.quote();
                            moves.extraDays().asked(extraDay, quote.fromCredit(), quote.advanceMinutes());
                            return extraDay;
                        }))))
                .call(extraDay -> audit.record(account, "extra-day-requested", "extra-day/" + extraDay.id()));
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
        return sessions.ofDays(List.of(child), List.of(id), moves -> takeBack(moves, child, id, acceptCharge, now))
                .call(after -> audit.record(
                        account,
                        switch (after.state()) {
                            case CANCELLED -> "extra-day-cancelled";
                            case WITHDRAWN -> "extra-day-withdrawn";
                            case REQUESTED, GRANTED, DECLINED, REVOKED ->
                                throw new IllegalStateException(id + " was taken back and is " + after.state());
                        },
                        "extra-day/" + id));
    }

    private ExtraDay takeBack(Moves moves, ChildId child, ExtraDayId id, boolean acceptCharge, Instant now) {
        var extraDay = find(moves, child, id);
        return switch (extraDay.state()) {
            case REQUESTED -> moves.extraDays().withdrawn(extraDay, now);
            case GRANTED -> cancel(moves, extraDay, acceptCharge, now);
            case DECLINED, WITHDRAWN, CANCELLED, REVOKED ->
                throw new Conflict("", Explanation.of("credit.extra-day.refused.settled"));
        };
    }

    private ExtraDay cancel(Moves moves, ExtraDay extraDay, boolean acceptCharge, Instant now) {
        var cancellation = cancellation(extraDay, now);
        if (!cancellation.possible()) {
            throw new Conflict("", cancellation.why());
        }
        var charged = cancellation.chargedMinutes(
                extraDay.session().minutes() - extraDay.parts().free());
        if (charged > 0 && !acceptCharge) {
            throw new RuleBroken("#query/acceptCharge", cancellation.why());
        }
        return moves.extraDays().cancelled(extraDay, cancellation, charged, now);
    }

    /** Pays what is invoiced of a granted day to come with credit after all. */
    Uni<ExtraDay> payWithCredit(ChildId child, ExtraDayId id, String account, Instant now) {
        return sessions.ofDays(List.of(child), List.of(id), moves -> {
                    var extraDay = find(moves, child, id);
                    if (!extraDay.stands() || extraDay.parts().invoiced() == 0 || !now.isBefore(extraDay.begins())) {
                        throw new Conflict("", Explanation.of("credit.extra-day.refused.nothing-to-pay"));
                    }
                    moves.extraDays().paidNow(extraDay, now);
                    var paid = moves.book().extraDay(id);
                    if (paid.version() == extraDay.version()) {
                        throw new Conflict(
                                "",
                                Explanation.of("credit.extra-day.refused.no-credit-for-day")
                                        .with("day", FactValue.date(extraDay.day())));
                    }
                    return paid;
                })
                .call(() -> audit.record(account, "extra-day-paid-with-credit", "extra-day/" + id));
    }

    /**
     * Placement has answered. A request that was withdrawn in between stays withdrawn; placement learns of that and frees the
     * seat.
     */
    Uni<Void> decided(List<ExtraDayDecided> facts) {
        var ids = facts.stream().map(ExtraDayDecided::extraDay).collect(Collectors.toSet());
        var children = facts.stream().map(ExtraDayDecided::child).collect(Collectors.toSet());
        return sessions.ofDays(children, ids, moves -> {
            for (var fact : facts) {
                if (moves.book().extraDay(fact.extraDay()) == null) {
                    throw new IllegalArgumentException("no request " + fact.extraDay());
                }
                moves.extraDays().decided(fact);
            }
            return null;
        });
    }

    /** The provider withdrew a granted day: what was paid comes back, and compensation besides (C2). */
    Uni<Void> revoked(ExtraDayRevoked fact) {
        return sessions.ofDays(List.of(fact.child()), List.of(fact.extraDay()), moves -> {
            find(moves, fact.child(), fact.extraDay());
            moves.extraDays().revoked(fact);
            return null;
        });
    }

    private static ExtraDay find(Moves moves, ChildId child, ExtraDayId id) {
        var extraDay = moves.book().extraDay(id);
        if (extraDay == null || !extraDay.child().equals(child)) {
            throw new NotFound();
        }
        return extraDay;
    }
}
