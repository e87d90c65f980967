package nl.plekje.service.deadletter;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact that could not be applied. What the fact says is not part of a list: it may hold personal data; its topic, key
 * and reason say what operations needs.
 *
 * @param factId identity of the fact; null when the record carried none
 * @param reason what went wrong, in one line
 * @param attempts how often it has been tried
 * @param discard who asked to discard it; null while nobody has, and after a second person refused
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
        @Nullable AskedDiscard discard,
        @Nullable Instant settledAt,
        @Nullable String settledWhy) {

    /** What became of it. */
    public enum State {
        /** Waits to be replayed or discarded, maybe for a second person to confirm the latter. */
        OPEN,
        REPLAYED,
        DISCARDED
    }

    /**
     * The first of the two people that it takes to discard a letter.
     *
     * @param account who asked; only another account can confirm
     * @param name what colleagues call them
     */
    public record AskedDiscard(String account, String name, Instant at, String why) {}
}
