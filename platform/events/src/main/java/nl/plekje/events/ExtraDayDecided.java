package nl.plekje.events;

import java.time.Instant;
import java.time.LocalDate;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.id.GroupId;

/**
 * A request for an extra day was answered. A granted day has its seat.
 *
 * @param why the answer in words, as the family reads it
 */
@Topic(value = "extra-day-decided", from = "placement")
public record ExtraDayDecided(
        ExtraDayId extraDay,
        long version,
        ChildId child,
        GroupId group,
        LocalDate day,
        Outcome outcome,
        Explanation why,
        Instant decidedAt)
        implements Fact {

    /** The answer. */
    public enum Outcome {
        GRANTED,
        DECLINED
    }

    @Override
    public String key() {
        return child.toString();
    }
}
