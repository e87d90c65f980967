package nl.plekje.credit.contract;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.plekje.events.ContractSigned;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Keeps contracts, and lets what waited for one go on. */
@ApplicationScoped
class ContractSignedHandler implements FactHandler<ContractSigned> {

    private final ContractRepository contracts;
    private final List<ContractKnownHandler> waiting;

    ContractSignedHandler(ContractRepository contracts, @All List<ContractKnownHandler> waiting) {
        this.contracts = contracts;
        this.waiting = waiting;
    }

    @Override
    public Class<ContractSigned> kind() {
        return ContractSigned.class;
    }

    @Override
    public Uni<Void> apply(Envelope<ContractSigned> envelope) {
        var contract = envelope.fact();
        var all = contracts.keep(contract);
        for (var handler : waiting) {
            all = all.chain(() -> handler.known(contract.contract()));
        }
        return all;
    }
}
