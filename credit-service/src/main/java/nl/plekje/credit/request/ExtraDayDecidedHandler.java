package nl.plekje.credit.request;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.plekje.events.ExtraDayDecided;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Spends or gives back the credit of requests that placement has answered, all that arrived together at once. */
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
        return applyAll(List.of(envelope));
    }

    @Override
    public Uni<Void> applyAll(List<Envelope<ExtraDayDecided>> envelopes) {
        return extraDays.decided(envelopes.stream().map(Envelope::fact).toList());
    }
}
