package nl.plekje.service.inbox;

import java.time.Instant;
import java.util.UUID;
import nl.plekje.events.Fact;

/**
 * A fact as it arrived.
 *
 * @param id identity of the fact: the same however often it is delivered
 * @param at the moment of the fact
 * @param fact what happened
 */
public record Envelope<T extends Fact>(UUID id, Instant at, T fact) {}
