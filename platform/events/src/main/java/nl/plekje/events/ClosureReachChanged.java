package nl.plekje.events;

import java.time.Instant;
import java.util.UUID;
import nl.plekje.kernel.id.ClosureId;
import nl.plekje.kernel.id.LocationId;

/**
 * More families know of a closure, or there are more to tell. A family is reached once somebody of it read the message,
 * confirmed it, or was spoken to; that a mail server took an e-mail proves nothing.
 *
 * @param announcement id of the fact that families are told of: the newest on this closure
 * @param families households with a child that misses care
 * @param reached how many of them are reached
 * @param confirmed how many of them confirmed or were spoken to
 */
@Topic(value = "closure-reach-changed", from = "notification")
public record ClosureReachChanged(
        ClosureId closure,
        long version,
        LocationId location,
        UUID announcement,
        int families,
        int reached,
        int confirmed,
        Instant at)
        implements Fact {

    /** Families that nobody can be sure of. */
    public int notReached() {
        return families - reached;
    }

    @Override
    public String key() {
        return closure.toString();
    }
}
