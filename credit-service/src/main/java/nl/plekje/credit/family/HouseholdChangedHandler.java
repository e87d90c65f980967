package nl.plekje.credit.family;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.events.HouseholdChanged;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Keeps which children live together, and when they were born. */
@ApplicationScoped
class HouseholdChangedHandler implements FactHandler<HouseholdChanged> {

    private final FamilyRepository families;

    HouseholdChangedHandler(FamilyRepository families) {
        this.families = families;
    }

    @Override
    public Class<HouseholdChanged> kind() {
        return HouseholdChanged.class;
    }

    @Override
    public Uni<Void> apply(Envelope<HouseholdChanged> envelope) {
        return families.keep(envelope.fact());
    }
}
