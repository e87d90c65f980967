package nl.plekje.credit.location;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import nl.plekje.events.ClosureAnnounced;

/** Told when a closure was announced, changed or taken back. */
public interface ClosureChangedHandler {

    /**
     * Follows the closure, in the transaction that made it known.
     *
     * @param at the moment of this fact, which for one that was taken back is not that of its announcement
     */
    Uni<Void> changed(ClosureAnnounced closure, Instant at);
}
