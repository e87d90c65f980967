package nl.plekje.placement.extraday;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import nl.plekje.events.ExtraDayDecided.DecidedBy;
import nl.plekje.events.ExtraDayDecided.Outcome;
import nl.plekje.events.ExtraDayRequested.GivenUp;
import nl.plekje.events.Funding;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.LocationId;
import org.jspecify.annotations.Nullable;

/**
 * A request in the queue.
 *
 * @param creditMinutes minutes that credit pays
 * @param invoiceMinutes minutes that are invoiced
 * @param decideBy the family has its answer by then
 * @param seats the seats of that day, now
 * @param proposal what the seats speak for; null when it was decided
 * @param givenUp the day given in exchange; null when there is none
 * @param outcome the answer; null while there is none
 * @param revokedAt when a granted day was taken back; null when it was not
 * @param why why that is the proposal, or the answer as the family reads it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QueueItemView(
        ExtraDayId id,
        Child child,
        LocationId location,
        Group group,
        CareType careType,
        LocalDate day,
        Session session,
        Funding funding,
        int creditMinutes,
        int invoiceMinutes,
        Instant requestedAt,
        Instant decideBy,
        @Nullable GivenUp givenUp,
        Seats seats,
        @Nullable Proposal proposal,
        ExtraDayState state,
        @Nullable Outcome outcome,
        @Nullable Instant decidedAt,
        @Nullable Decider decidedBy,
        @Nullable Instant revokedAt,
        Explanation why) {

    /** What the seats speak for. */
    public enum Proposal {
        GRANT,
        DECLINE
    }

    /**
     * Who or what answered.
     *
     * @param name account of the member of staff, or the name of the service when nobody decided
     */
    public record Decider(DecidedBy as, String name) {}

    /** The child. */
    public record Child(ChildId id, String firstName) {}

    /** The group. */
    public record Group(GroupId id, String name) {}

    /**
     * The seats of the group on the day.
     *
     * @param staffNeeded staff that those expected need; null when no number of staff allows them
     * @param staffNeededWith staff needed with this child; null when there is no seat
     */
    public record Seats(
            int expected,
            int capacity,
            int staffPlanned,
            @Nullable Integer staffNeeded,
            @Nullable Integer staffNeededWith) {}
}
