package nl.plekje.credit.session;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import nl.plekje.credit.contract.ContractKnownHandler;
import nl.plekje.kernel.id.ContractId;

/** Absences and closures that overtook their contract on the way here are answered once it arrives. */
@ApplicationScoped
class ContractWaitedForHandler implements ContractKnownHandler {

    private final SessionService sessions;
    private final Clock clock;

    ContractWaitedForHandler(SessionService sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public Uni<Void> known(ContractId contract) {
        return sessions.contractKnown(contract, clock.instant());
    }
}
