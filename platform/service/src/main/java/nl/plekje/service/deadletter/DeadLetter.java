package nl.plekje.service.deadletter;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact that could not be applied. What the fact says is not shown: it may hold personal data; its topic, key and reason
 * say what operations needs.
 *
 * @param factId identity of the fact; null when the record carried none
 * @param reason what went wrong, in one line
 * @param attempts how often it has been tried
 * @param settledWhy why it was replayed or discarded
 */
public record DeadLetter(
        UUID id,
        @Nullable UUID factId,
        String topic,
        @Nullable String key,
        @JsonIgnore byte[] payload,
        @JsonIgnore Map<String, Object> headers,
        String reason,
        Instant failedAt,
        int attempts,
        State state,
        @Nullable Instant settledAt,
        @Nullable String settledWhy) {

    /** What became of it. */
    public enum State {
        OPEN,
        REPLAYED,
        DISCARDED
    }
}
