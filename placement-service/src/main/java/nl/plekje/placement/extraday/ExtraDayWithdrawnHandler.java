package nl.plekje.placement.extraday;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.events.ExtraDayWithdrawn;
import nl.plekje.placement.seat.SeatRecountRepository;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/**
 * Takes a request out of the queue. The family withdrew before it had an answer, so when our answer crossed the
 * withdrawal on its way, the withdrawal stands and the seat is free again.
 */
@ApplicationScoped
class ExtraDayWithdrawnHandler implements FactHandler<ExtraDayWithdrawn> {

    private final ExtraDayRepository requests;
    private final SeatRecountRepository recounts;

    ExtraDayWithdrawnHandler(ExtraDayRepository requests, SeatRecountRepository recounts) {
        this.requests = requests;
        this.recounts = recounts;
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
            request.state = ExtraDayState.WITHDRAWN;
            request.version++;
            return seat
                    ? recounts.ask(request.groupId(), request.day)
                    : Uni.createFrom().voidItem();
        });
    }
}
