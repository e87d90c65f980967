package nl.plekje.credit.request;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.events.ExtraDayDecided;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Spends or gives back the credit of a request that placement has decided. */
@ApplicationScoped
class ExtraDayDecidedHandler implements FactHandler<ExtraDayDecided> {

    private final ExtraDayService extraDays;

    ExtraDayDecidedHandler(ExtraDayService extraDays) {
        this.extraDays = extraDays;
    }

    @Override
    public Class<ExtraDayDecided> kind() {
        return ExtraDayDecided.class;
    }

    @Override
    public Uni<Void> apply(Envelope<ExtraDayDecided> envelope) {
        return extraDays.decided(envelope.fact());
    }
}
