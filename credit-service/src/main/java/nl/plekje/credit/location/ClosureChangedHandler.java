package nl.plekje.credit.location;

import io.smallrye.mutiny.Uni;
import nl.plekje.events.ClosureAnnounced;

/** Told when a closure was announced, changed or taken back. */
public interface ClosureChangedHandler {

    /** Follows the closure, in the transaction that made it known. */
    Uni<Void> changed(ClosureAnnounced closure);
}
