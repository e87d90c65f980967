package nl.plekje.placement.day;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import nl.plekje.events.AbsenceReason;
import nl.plekje.events.ClosureAnnounced.Cause;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.id.AbsenceId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.LocationId;
import org.jspecify.annotations.Nullable;

/**
 * One session of a child on a day.
 *
 * @param contract the contract it belongs to, also for an extra day
 * @param absence the report that the child stays away; null when there is none
 * @param extraDay the request for an extra day; null for a contracted session
 * @param closure why there is no care, or why it ends early; null when the location is open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DayView(
        LocalDate day,
        ContractId contract,
        CareType careType,
        Location location,
        Group group,
        Session session,
        Status status,
        @Nullable Absence absence,
        @Nullable ExtraDayId extraDay,
        @Nullable Closure closure) {

    /** What the day is. */
    public enum Status {
        /** The child is expected. */
        CARE,
        /** The session was given up. */
        ABSENT,
        /** The child comes for an extra day. */
        EXTRA,
        /** An extra day was asked for and not yet answered. */
        REQUESTED,
        /** The location is closed. */
        CLOSED
    }

    /** Where it is, and whom to call. */
    public record Location(LocationId id, String name, String phone) {}

    /** The group. */
    public record Group(GroupId id, String name) {}

    /**
     * A reported absence.
     *
     * @param reportedAt the moment that counts for credit
     * @param receivedAt when it reached us, where the tap that counts was made before without a connection; else null
     * @param undoUntil it can be taken back before this moment, if the seat is still there
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Absence(
            AbsenceId id,
            AbsenceReason reason,
            Instant reportedAt,
            @Nullable Instant receivedAt,
            Instant undoUntil) {}

    /**
     * Why there is no care, or less than agreed.
     *
     * @param from care ends at this local time, for those who come before it; null when there is none all day
     * @param note words for the families; null when there are none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Closure(
            Cause cause, @Nullable LocalTime from, @Nullable String note) {}
}
