package nl.plekje.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.LocationId;

/**
 * A manager withdrew an extra day that had been granted. The family gets back what it paid, and compensation (C2).
 *
 * @param why the reason in words, as the family reads it
 * @param location the location whose managers are told too
 * @param alternatives what the family could ask for instead; empty when there is none
 */
@Topic(value = "extra-day-revoked", from = "placement")
public record ExtraDayRevoked(
        ExtraDayId extraDay,
        long version,
        ChildId child,
        GroupId group,
        LocalDate day,
        Reason reason,
        Explanation why,
        Instant revokedAt,
        @MayBeNull LocationId location,
        @MayBeNull List<ExtraDayDecided.Alternative> alternatives)
        implements Fact {

    /** Why a granted day cannot be kept. */
    public enum Reason {
        /** Not enough staff for responsible care. */
        STAFF_SHORTAGE,
        /** The location or the group is closed that day. */
        CLOSURE,
        /** Another reason, which the explanation names. */
        OTHER
    }

    @Override
    public String key() {
        return child.toString();
    }
}
