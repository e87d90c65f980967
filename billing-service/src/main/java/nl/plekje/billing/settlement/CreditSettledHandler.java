package nl.plekje.billing.settlement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.events.CreditSettled;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Takes over what of credit became money. */
@ApplicationScoped
class CreditSettledHandler implements FactHandler<CreditSettled> {

    private final SettlementRepository settlements;

    CreditSettledHandler(SettlementRepository settlements) {
        this.settlements = settlements;
    }

    @Override
    public Class<CreditSettled> kind() {
        return CreditSettled.class;
    }

    @Override
    public Uni<Void> apply(Envelope<CreditSettled> envelope) {
        return settlements.replace(envelope.fact());
    }
}
