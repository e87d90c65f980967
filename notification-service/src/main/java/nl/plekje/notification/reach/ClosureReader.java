package nl.plekje.notification.reach;

import java.time.Instant;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.kernel.id.PersonId;

/**
 * A custodian of one child that a closure concerns, and how far its newest message came with them.
 *
 * @param sent whether any way to them worked
 * @param spokenAt when somebody of the location spoke to the family
 */
record ClosureReader(
        HouseholdId household,
        ChildId child,
        String childName,
        PersonId person,
        String personName,
        boolean sent,
        Instant readAt,
        Instant confirmedAt,
        Instant spokenAt) {

    /** How far it came with this person alone. */
    ReachState state() {
        if (confirmedAt != null) {
            return ReachState.CONFIRMED;
        }
        if (readAt != null) {
            return ReachState.READ;
        }
        return sent ? ReachState.SENT : ReachState.NOT_SENT;
    }

    /** The moment of {@link #state}; null unless they read or confirmed it. */
    Instant stateAt() {
        return confirmedAt == null ? readAt : confirmedAt;
    }
}
