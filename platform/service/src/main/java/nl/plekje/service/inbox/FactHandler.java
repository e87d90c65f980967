package nl.plekje.service.inbox;

import io.smallrye.mutiny.Uni;
import java.util.List;
import nl.plekje.events.Fact;

/**
 * Applies one kind of fact. A service has one handler bean for each kind it reads; the topic follows from the kind. Runs
 * in one transaction together with the inbox row, so a fact is applied once however often it arrives. Throwing (or
 * failing) rolls both back and makes the fact a dead letter.
 */
public interface FactHandler<T extends Fact> {

    /** The kind of fact it reads. */
    Class<T> kind();

    /** Applies one fact. It may be older than one already applied: keep the highest version. */
    Uni<Void> apply(Envelope<T> envelope);

    /** Applies facts that arrived together, in their order. Override where one statement can serve them all. */
    default Uni<Void> applyAll(List<Envelope<T>> envelopes) {
        var all = Uni.createFrom().voidItem();
        for (var envelope : envelopes) {
            all = all.chain(() -> apply(envelope));
        }
        return all;
    }
}
