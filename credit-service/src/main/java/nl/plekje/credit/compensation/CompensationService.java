package nl.plekje.credit.compensation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import nl.plekje.credit.location.ClosureChangedHandler;
import nl.plekje.credit.session.Compensation;
import nl.plekje.credit.session.Compensation.State;
import nl.plekje.credit.session.SessionMoves;
import nl.plekje.credit.session.SessionService;
import nl.plekje.events.ClosureAnnounced;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.service.audit.Audit;
import nl.plekje.service.problem.Conflict;
import nl.plekje.service.problem.NotFound;

/**
 * Makes good what the provider could not give: for each family at once and without a claim (C10), as credit that does not
 * lapse. A family that would rather have money says so in time, as long as the credit is not used.
 */
@ApplicationScoped
class CompensationService implements ClosureChangedHandler {

    private final SessionService sessions;
    private final Audit audit;

    CompensationService(SessionService sessions, Audit audit) {
        this.sessions = sessions;
        this.audit = audit;
    }

    /** A closure was announced, changed or taken back: each session missed is made good once, what is not missed no more. */
    @Override
    public Uni<Void> changed(ClosureAnnounced closure, Instant at) {
        return closure.missed() == null ? Uni.createFrom().voidItem() : sessions.closed(closure, at);
    }

    /** The family wants money instead: what of the credit is not used is paid at the contract's own rate. */
    Uni<Compensation> chooseMoney(ChildId child, UUID id, String account, Instant now) {
        return sessions.ofCompensation(child, id, (moves, it) -> chooseMoney(moves.sessions(), it, now))
                .call(() -> audit.record(account, "compensation-as-money", "compensation/" + id));
    }

    private static Compensation chooseMoney(SessionMoves moves, Compensation it, Instant now) {
        if (it == null) {
            throw new NotFound();
        }
        if (it.state() != State.CREDIT || moves.freeMinutes(it) == 0) {
            throw new Conflict("", Explanation.of("credit.compensation.settled"));
        }
        if (it.moneyUntil().filter(now::isBefore).isEmpty()) {
            throw new Conflict(
                    "",
                    Explanation.of("credit.compensation.too-late")
                            .with("until", FactValue.instant(it.moneyUntil().orElse(it.givenAt()))));
        }
        return moves.payOut(it, now);
    }
}
