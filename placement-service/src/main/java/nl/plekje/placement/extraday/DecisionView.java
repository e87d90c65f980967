package nl.plekje.placement.extraday;

import java.time.Instant;
import nl.plekje.events.ExtraDayDecided.Outcome;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ExtraDayId;

/** A request that was answered. */
public record DecisionView(ExtraDayId id, Outcome outcome, Instant decidedAt, Explanation why) {}
