package nl.plekje.credit.location;

import java.time.DayOfWeek;
import java.util.Map;
import java.util.Optional;
import nl.plekje.events.ClosureAnnounced.Cause;
import nl.plekje.kernel.calendar.SchoolRegion;
import nl.plekje.kernel.care.Session;

/**
 * A location on one day.
 *
 * @param closedBy why it is closed that day; empty when no closure was announced
 * @param openingHours its hours of the week; empty as long as the location is not known
 * @param schoolRegion the region whose school holidays hold; empty when not known
 */
public record LocationDay(
        Optional<Cause> closedBy, Map<DayOfWeek, Session> openingHours, Optional<SchoolRegion> schoolRegion) {

    /** Whether the location never opens on this weekday. Not told as long as its hours are not known. */
    public boolean neverOpensOn(DayOfWeek weekday) {
        return !openingHours.isEmpty() && !openingHours.containsKey(weekday);
    }
}
