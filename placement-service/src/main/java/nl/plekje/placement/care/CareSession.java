package nl.plekje.placement.care;

import java.time.LocalTime;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.id.LocationId;

/**
 * A session of a child on a day, as the care calendar has it.
 *
 * @param locationName where it is, as families know it
 * @param extraDay the request for an extra day; null for a contracted session
 * @param pending whether it is an extra day that has no answer yet
 * @param absent whether a report that stands gives it up
 * @param holiday whether the provider's calendar closes the day
 * @param closedFrom local time from which nobody comes that day; null when it is open to the end
 */
public record CareSession(
        ContractId contract,
        LocationId location,
        String locationName,
        Session session,
        ExtraDayId extraDay,
        boolean pending,
        boolean absent,
        boolean holiday,
        LocalTime closedFrom) {

    /** Whether nothing of it takes place. */
    public boolean closed() {
        return closedFrom != null && !closedFrom.isAfter(session.from());
    }

    /** The part of it that takes place. There must be one. */
    public Session open() {
        return closedFrom == null || !closedFrom.isBefore(session.until())
                ? session
                : new Session(session.weekday(), session.from(), closedFrom);
    }

    /** Whether it is the contracted session of this contract that begins then. */
    public boolean is(ContractId of, Session other) {
        return extraDay == null
                && contract.equals(of)
                && session.weekday() == other.weekday()
                && session.from().equals(other.from());
    }

    /** Whether they share a minute. */
    public boolean overlaps(Session other) {
        return session.weekday() == other.weekday()
                && session.from().isBefore(other.until())
                && other.from().isBefore(session.until());
    }
}
