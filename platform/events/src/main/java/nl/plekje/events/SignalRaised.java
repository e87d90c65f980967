package nl.plekje.events;

import java.time.Instant;
import java.util.UUID;
import nl.plekje.kernel.id.LocationId;

/**
 * A condition that led to complaints before is there.
 *
 * @param signal identity of this occurrence
 * @param kind the condition, as the early-warning board names it
 * @param location where; null when it concerns no location
 * @param since when the condition began
 */
@Topic(value = "signal-raised", from = "complaint")
public record SignalRaised(
        UUID signal, long version, String kind, @MayBeNull LocationId location, Instant since, Instant raisedAt)
        implements Fact {

    @Override
    public String key() {
        return signal.toString();
    }
}
