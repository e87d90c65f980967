package nl.plekje.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ClosureId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.LocationId;

/**
 * A location, a group of it or some children of it will have no care on these days, both included.
 *
 * @param extent what closes; null means the whole location
 * @param group the group that closes; null unless the extent is {@link Extent#GROUP}
 * @param from it closes at this hour of each day, as when children are collected early; null for whole days
 * @param withdrawn true once the closure was taken back: care goes on; null means false. When the first version says so, the
 *     provider's calendar had closed the day all along, and does no more
 * @param missed the sessions that do not take place, contracted ones and granted extra days, without those already
 *     reported absent; null when not told
 * @param announcedAt null when not told
 */
@Topic(value = "closure-announced", from = "placement")
public record ClosureAnnounced(
        ClosureId closure,
        long version,
        LocationId location,
        LocalDate firstDay,
        LocalDate lastDay,
        Cause cause,
        @MayBeNull Extent extent,
        @MayBeNull GroupId group,
        @MayBeNull LocalTime from,
        @MayBeNull Boolean withdrawn,
        @MayBeNull List<Missed> missed,
        @MayBeNull Instant announcedAt)
        implements Fact {

    /** A whole location closes for whole days. */
    public ClosureAnnounced(
            ClosureId closure, long version, LocationId location, LocalDate firstDay, LocalDate lastDay, Cause cause) {
        this(closure, version, location, firstDay, lastDay, cause, null, null, null, null, null, null);
    }

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
        FORCE_MAJEURE,
        /** The provider's own choice, announced well ahead: a week between two holidays, a move. */
        PLANNED,
        /** An accident or a danger at the location. */
        CALAMITY,
        /** The health authority keeps children at home. */
        QUARANTINE
    }

    /** What closes. */
    public enum Extent {
        LOCATION,
        GROUP,
        /** Only the children named: the location asked their families to keep them at home (CR-036). */
        CHILDREN
    }

    /**
     * A session that does not take place, or not to its end.
     *
     * @param session the part that is missed
     * @param begins local time at which the whole session begins, which with contract and day says which one it is; null in
     *     older facts: then the part's own begin
     * @param extraDay the granted extra day that is missed; null for a contracted session
     */
    public record Missed(
            ChildId child,
            ContractId contract,
            LocalDate day,
            Session session,
            @MayBeNull LocalTime begins,
            @MayBeNull ExtraDayId extraDay) {

        /** A contracted session that is missed from its begin. */
        public Missed(ChildId child, ContractId contract, LocalDate day, Session session) {
            this(child, contract, day, session, session.from(), null);
        }
    }

    /** Whether it stands: false once it was taken back. */
    public boolean stands() {
        return !Boolean.TRUE.equals(withdrawn);
    }

    @Override
    public String key() {
        return closure.toString();
    }
}
