package nl.plekje.placement.closure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.plekje.events.ClosureAnnounced;
import nl.plekje.events.ClosureAnnounced.Cause;
import nl.plekje.events.ClosureAnnounced.Extent;
import nl.plekje.kernel.id.ClosureId;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.LocationId;
import org.jspecify.annotations.Nullable;

/**
 * A closure, both days included.
 *
 * @param ofCalendar whether it tells of a change of the provider's calendar, which alone takes it back
 * @param group the group that closes; null unless it is of a group
 * @param from it closes at this local time of each day; null for whole days
 * @param circumstance what happened; null unless it is force majeure
 * @param note words for the families; null when there are none
 * @param withdrawnAt when it was taken back; null as long as it stands
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClosureView(
        ClosureId id,
        LocalDate firstDay,
        LocalDate lastDay,
        Cause cause,
        Extent extent,
        @Nullable GroupId group,
        @Nullable LocalTime from,
        @Nullable Circumstance circumstance,
        @Nullable String note,
        Instant announcedAt,
        boolean ofCalendar,
        @Nullable Instant withdrawnAt) {

    /** The same, lasting until this day. */
    ClosureView until(LocalDate day) {
        return new ClosureView(
                id,
                firstDay,
                day,
                cause,
                extent,
                group,
                from,
                circumstance,
                note,
                announcedAt,
                ofCalendar,
                withdrawnAt);
    }

    /** The same, taken back. */
    ClosureView withdrawn(Instant at) {
        return new ClosureView(
                id, firstDay, lastDay, cause, extent, group, from, circumstance, note, announcedAt, ofCalendar, at);
    }

    /** As others are told. */
    ClosureAnnounced fact(long version, LocationId location, List<MissedCare> missed) {
        return new ClosureAnnounced(
                id,
                version,
                location,
                firstDay,
                lastDay,
                cause,
                extent,
                group,
                from,
                withdrawnAt != null,
                missed.stream().map(MissedCare::fact).toList(),
                announcedAt);
    }
}
