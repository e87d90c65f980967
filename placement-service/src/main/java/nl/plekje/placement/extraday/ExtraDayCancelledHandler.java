package nl.plekje.placement.extraday;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import nl.plekje.events.ExtraDayCancelled;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/**
 * Frees the seat of a granted day that its family cancelled; what that costs is the credit service's to say. A day given for
 * it in exchange is the child's again, if its seat still is. When a manager had taken the day back at the same time, that
 * stands.
 */
@ApplicationScoped
class ExtraDayCancelledHandler implements FactHandler<ExtraDayCancelled> {

    private final ExtraDayRepository requests;
    private final AnswerService answers;
    private final Clock clock;

    ExtraDayCancelledHandler(ExtraDayRepository requests, AnswerService answers, Clock clock) {
        this.requests = requests;
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public Class<ExtraDayCancelled> kind() {
        return ExtraDayCancelled.class;
    }

    @Override
    public Uni<Void> apply(Envelope<ExtraDayCancelled> envelope) {
        return requests.locked(envelope.fact().extraDay()).chain(request -> {
            if (request == null || request.state != ExtraDayState.GRANTED) {
                return Uni.createFrom().voidItem();
            }
            request.leave(ExtraDayState.CANCELLED, envelope.fact().cancelledAt());
            return answers.free(request, clock.instant());
        });
    }
}
