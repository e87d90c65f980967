package nl.plekje.billing.extraday;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.events.ExtraDayCharged;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Takes over what is to be invoiced of an extra day. */
@ApplicationScoped
class ExtraDayChargedHandler implements FactHandler<ExtraDayCharged> {

    private final ExtraDayChargeRepository charges;

    ExtraDayChargedHandler(ExtraDayChargeRepository charges) {
        this.charges = charges;
    }

    @Override
    public Class<ExtraDayCharged> kind() {
        return ExtraDayCharged.class;
    }

    @Override
    public Uni<Void> apply(Envelope<ExtraDayCharged> envelope) {
        return charges.replace(envelope.fact());
    }
}
