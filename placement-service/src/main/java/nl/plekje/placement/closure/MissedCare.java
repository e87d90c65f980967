package nl.plekje.placement.closure;

import java.time.LocalDate;
import java.time.LocalTime;
import nl.plekje.events.ClosureAnnounced;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.HouseholdId;

/**
 * A session that does not take place because of a closure, or not to its end.
 *
 * @param session the part that is missed
 * @param begins local time at which the whole session begins
 * @param extraDay the granted extra day; null for a contracted session
 */
record MissedCare(
        ChildId child,
        HouseholdId household,
        ContractId contract,
        GroupId group,
        LocalDate day,
        Session session,
        LocalTime begins,
        ExtraDayId extraDay) {

    /** As others are told. */
    ClosureAnnounced.Missed fact() {
        return new ClosureAnnounced.Missed(child, contract, day, session, begins, extraDay);
    }
}
