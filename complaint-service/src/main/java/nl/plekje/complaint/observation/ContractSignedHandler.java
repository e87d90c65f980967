package nl.plekje.complaint.observation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.events.ContractSigned;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Keeps who has a place where. */
@ApplicationScoped
class ContractSignedHandler implements FactHandler<ContractSigned> {

    private final ObservationRepository observations;

    ContractSignedHandler(ObservationRepository observations) {
        this.observations = observations;
    }

    @Override
    public Class<ContractSigned> kind() {
        return ContractSigned.class;
    }

    @Override
    public Uni<Void> apply(Envelope<ContractSigned> envelope) {
        return observations.contract(envelope);
    }
}
