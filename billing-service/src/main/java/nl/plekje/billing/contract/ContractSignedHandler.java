package nl.plekje.billing.contract;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.events.ContractSigned;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Takes over a contract. */
@ApplicationScoped
class ContractSignedHandler implements FactHandler<ContractSigned> {

    private final ContractRepository contracts;

    ContractSignedHandler(ContractRepository contracts) {
        this.contracts = contracts;
    }

    @Override
    public Class<ContractSigned> kind() {
        return ContractSigned.class;
    }

    @Override
    public Uni<Void> apply(Envelope<ContractSigned> envelope) {
        return contracts.replace(envelope.fact());
    }
}
