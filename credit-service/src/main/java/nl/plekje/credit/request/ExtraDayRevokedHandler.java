package nl.plekje.credit.request;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.events.ExtraDayRevoked;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Gives back what was paid for a day that the provider withdrew, and compensation. */
@ApplicationScoped
class ExtraDayRevokedHandler implements FactHandler<ExtraDayRevoked> {

    private final ExtraDayService extraDays;

    ExtraDayRevokedHandler(ExtraDayService extraDays) {
        this.extraDays = extraDays;
    }

    @Override
    public Class<ExtraDayRevoked> kind() {
        return ExtraDayRevoked.class;
    }

    @Override
    public Uni<Void> apply(Envelope<ExtraDayRevoked> envelope) {
        return extraDays.revoked(envelope.fact());
    }
}
