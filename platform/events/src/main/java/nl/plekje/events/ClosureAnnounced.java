package nl.plekje.events;

import java.time.LocalDate;
import nl.plekje.kernel.id.ClosureId;
import nl.plekje.kernel.id.LocationId;

/**
 * A location will be closed on these days, both included.
 */
@Topic(value = "closure-announced", from = "placement")
public record ClosureAnnounced(
        ClosureId closure, long version, LocationId location, LocalDate firstDay, LocalDate lastDay, Cause cause)
        implements Fact {

    /** Why a location closes. */
    public enum Cause {
        /** A day in the provider's holiday calendar. */
        PUBLIC_HOLIDAY,
        /** The provider's own study day. */
        STUDY_DAY,
        /** Not enough staff for responsible care. */
        STAFF_SHORTAGE,
        /** The building cannot be used: heat, water, works. */
        BUILDING,
        /** A cause outside the provider's responsibility. */
        FORCE_MAJEURE
    }

    @Override
    public String key() {
        return closure.toString();
    }
}
