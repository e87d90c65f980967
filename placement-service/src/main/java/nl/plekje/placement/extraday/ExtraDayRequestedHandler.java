package nl.plekje.placement.extraday;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.events.ExtraDayRequested;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Puts a request in the queue, unless it was taken back before we heard of it. */
@ApplicationScoped
class ExtraDayRequestedHandler implements FactHandler<ExtraDayRequested> {

    private final ExtraDayRepository requests;

    ExtraDayRequestedHandler(ExtraDayRepository requests) {
        this.requests = requests;
    }

    @Override
    public Class<ExtraDayRequested> kind() {
        return ExtraDayRequested.class;
    }

    @Override
    public Uni<Void> apply(Envelope<ExtraDayRequested> envelope) {
        var fact = envelope.fact();
        return requests.wasWithdrawn(fact.extraDay())
                .chain(withdrawn -> withdrawn ? Uni.createFrom().item(true) : isKnown(fact))
                .chain(done -> done
                        ? Uni.createFrom().voidItem()
                        : requests.persist(ExtraDayEntity.of(fact)).replaceWithVoid());
    }

    private Uni<Boolean> isKnown(ExtraDayRequested fact) {
        return requests.findById(fact.extraDay().value()).map(found -> found != null);
    }
}
