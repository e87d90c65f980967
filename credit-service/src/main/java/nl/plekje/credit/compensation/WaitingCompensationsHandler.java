package nl.plekje.credit.compensation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.credit.contract.ContractKnownHandler;
import nl.plekje.kernel.id.ContractId;

/** Makes good what was missed before its contract was known. */
@ApplicationScoped
class WaitingCompensationsHandler implements ContractKnownHandler {

    private final CompensationService compensations;

    WaitingCompensationsHandler(CompensationService compensations) {
        this.compensations = compensations;
    }

    @Override
    public Uni<Void> known(ContractId contract) {
        return compensations.answerWaiting(contract);
    }
}
