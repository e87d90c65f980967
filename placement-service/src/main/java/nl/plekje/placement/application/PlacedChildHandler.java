package nl.plekje.placement.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.placement.contract.ContractSignedHandler;
import nl.plekje.placement.contract.ContractView;

/** A child that gets the place it waited for leaves the list. */
@ApplicationScoped
class PlacedChildHandler implements ContractSignedHandler {

    private final ApplicationService applications;

    PlacedChildHandler(ApplicationService applications) {
        this.applications = applications;
    }

    @Override
    public Uni<Void> signed(ContractView contract) {
        return applications.placed(contract.child(), contract.location(), contract.careType());
    }
}
