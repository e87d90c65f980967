package nl.plekje.placement.extraday;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import nl.plekje.events.ExtraDayWithdrawn;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/**
 * Takes a request out of the queue. The family withdrew before it had an answer, so when our answer crossed the
 * withdrawal on its way, the withdrawal stands and the seat is free again.
 */
@ApplicationScoped
class ExtraDayWithdrawnHandler implements FactHandler<ExtraDayWithdrawn> {

    private final ExtraDayRepository requests;
    private final AnswerService answers;
    private final Clock clock;

    ExtraDayWithdrawnHandler(ExtraDayRepository requests, AnswerService answers, Clock clock) {
        this.requests = requests;
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public Class<ExtraDayWithdrawn> kind() {
        return ExtraDayWithdrawn.class;
    }

    @Override
    public Uni<Void> apply(Envelope<ExtraDayWithdrawn> envelope) {
        var extraDay = envelope.fact().extraDay();
        return requests.locked(extraDay).chain(request -> {
            if (request == null) {
                return requests.noteWithdrawn(extraDay);
            }
            var seat = request.state == ExtraDayState.GRANTED;
            request.leave(ExtraDayState.WITHDRAWN, envelope.fact().withdrawnAt());
            return seat
                    ? answers.free(request, clock.instant())
                    : Uni.createFrom().voidItem();
        });
    }
}
