package nl.plekje.events;

import java.time.Instant;
import java.time.LocalDate;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ExtraDayId;

/**
 * A family cancelled an extra day that had been granted: its seat is free again.
 *
 * @param returnedMinutes minutes of credit that came back
 * @param chargedMinutes minutes that are invoiced all the same, for it was cancelled late
 */
@Topic(value = "extra-day-cancelled", from = "credit")
public record ExtraDayCancelled(
        ExtraDayId extraDay,
        long version,
        ChildId child,
        LocalDate day,
        int returnedMinutes,
        int chargedMinutes,
        Explanation why,
        Instant cancelledAt)
        implements Fact {

    @Override
    public String key() {
        return child.toString();
    }
}
