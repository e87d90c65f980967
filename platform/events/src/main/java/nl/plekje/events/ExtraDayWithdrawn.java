package nl.plekje.events;

import java.time.Instant;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ExtraDayId;

/** A family took its request back before it was decided; the reserved credit is free again. */
@Topic(value = "extra-day-withdrawn", from = "credit")
public record ExtraDayWithdrawn(ExtraDayId extraDay, long version, ChildId child, Instant withdrawnAt) implements Fact {

    @Override
    public String key() {
        return child.toString();
    }
}
