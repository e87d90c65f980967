package nl.plekje.placement.closure;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import nl.plekje.events.ClosureAnnounced.Cause;
import nl.plekje.events.ClosureAnnounced.Extent;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.GroupId;

/**
 * No care on these days, both included.
 *
 * @param extent what closes; null for the whole location
 * @param group the group that closes; only for {@link Extent#GROUP}
 * @param children whose families are asked to keep them at home; only for {@link Extent#CHILDREN}
 * @param from local time of each day at which it closes, as when children are collected early; null for whole days
 * @param circumstance what happened; only for {@link Cause#FORCE_MAJEURE}, which needs one (PL-114)
 * @param note words for the families; null when the cause says enough
 */
public record ClosureRequest(
        @NotNull LocalDate firstDay,
        @NotNull LocalDate lastDay,
        @NotNull Cause cause,
        Extent extent,
        GroupId group,
        @Size(min = 1, max = 200) Set<@NotNull ChildId> children,
        LocalTime from,
        Circumstance circumstance,
        @Size(min = 1, max = 500) String note) {

    Extent extentOrAll() {
        return extent == null ? Extent.LOCATION : extent;
    }
}
