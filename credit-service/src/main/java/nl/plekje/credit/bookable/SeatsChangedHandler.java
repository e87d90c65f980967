package nl.plekje.credit.bookable;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.plekje.events.SeatsChanged;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Keeps the seats of groups, all that arrived together at once. */
@ApplicationScoped
class SeatsChangedHandler implements FactHandler<SeatsChanged> {

    private final SeatsRepository seats;

    SeatsChangedHandler(SeatsRepository seats) {
        this.seats = seats;
    }

    @Override
    public Class<SeatsChanged> kind() {
        return SeatsChanged.class;
    }

    @Override
    public Uni<Void> apply(Envelope<SeatsChanged> envelope) {
        return applyAll(List.of(envelope));
    }

    @Override
    public Uni<Void> applyAll(List<Envelope<SeatsChanged>> envelopes) {
        return seats.keep(envelopes.stream().map(Envelope::fact).toList());
    }
}
