package nl.plekje.placement.extraday;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import nl.plekje.events.ExtraDayDecided.DecidedBy;
import nl.plekje.events.ExtraDayDecided.Outcome;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ExtraDayId;
import org.jspecify.annotations.Nullable;

/**
 * A request that was answered.
 *
 * @param outcome the answer that was given; a day that was revoked later had been granted
 * @param why the answer as the family reads it, with what it could ask for instead
 * @param revokedAt when a granted day was taken back; null when it was not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionView(
        ExtraDayId id,
        ExtraDayState state,
        Outcome outcome,
        Instant decidedAt,
        DecidedBy decidedBy,
        Explanation why,
        @Nullable Instant revokedAt) {}
