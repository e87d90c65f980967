package nl.plekje.complaint.family;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import nl.plekje.events.HouseholdChanged;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Keeps who belongs to whom. */
@ApplicationScoped
public class HouseholdChangedHandler implements FactHandler<HouseholdChanged> {

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
        return families.store(List.of(envelope.fact()));
    }

    /** Of each household only the newest in the batch matters. */
    @Override
    public Uni<Void> applyAll(List<Envelope<HouseholdChanged>> envelopes) {
        var newest = new LinkedHashMap<Object, HouseholdChanged>();
        for (var envelope : envelopes) {
            newest.merge(
                    envelope.fact().household(),
                    envelope.fact(),
                    (one, other) -> one.version() > other.version() ? one : other);
        }
        return families.store(List.copyOf(newest.values()));
    }
}
