package nl.plekje.service.flow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the flow of facts stood in five minutes: the worst of them, of all replicas together.
 *
 * @param at when the five minutes began, in real time: the clock of the service may be moved
 * @param unsent facts that waited to leave
 * @param oldestUnsentSeconds how long the oldest of them had waited
 * @param behind facts that waited to be applied; null while the broker could not be asked
 * @param behindSeconds how long ago the oldest fact in hand had been sent
 * @param deadLetters facts that could not be applied and nobody had settled
 */
public record FlowSample(
        Instant at,
        long unsent,
        long oldestUnsentSeconds,
        @Nullable Long behind,
        long behindSeconds,
        long deadLetters) {}
