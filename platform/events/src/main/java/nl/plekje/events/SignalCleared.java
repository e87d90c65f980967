package nl.plekje.events;

import java.time.Instant;
import java.util.UUID;

/** A condition that was warned of is gone. */
@Topic(value = "signal-cleared", from = "complaint")
public record SignalCleared(UUID signal, long version, String kind, Instant clearedAt) implements Fact {

    @Override
    public String key() {
        return signal.toString();
    }
}
