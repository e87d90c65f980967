package nl.plekje.service.flow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the flow of facts of a service stands.
 *
 * @param at the moment of which this is, by the service's clock
 * @param unsent facts that wait to leave; they are safe, and leave as soon as the broker can be reached
 * @param oldestUnsentSeconds how long the oldest of them waits; 0 when none does
 * @param behind facts that wait to be applied by this replica; null while the broker cannot be asked
 * @param behindSeconds how long ago the oldest fact that this replica has in hand was sent; 0 with none in hand
 * @param quietSeconds since a fact was last applied; null when none ever was
 * @param deadLetters facts that could not be applied and nobody has settled
 * @param repeated facts that arrived again and changed nothing, since this replica started
 */
public record FlowView(
        Instant at,
        long unsent,
        long oldestUnsentSeconds,
        @Nullable Long behind,
        long behindSeconds,
        @Nullable Long quietSeconds,
        long deadLetters,
        long repeated) {}
