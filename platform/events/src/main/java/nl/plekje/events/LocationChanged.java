package nl.plekje.events;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.LocationId;

/**
 * A location was opened or changed.
 *
 * @param provider code of the legal entity that runs it
 * @param phone a number that is answered during opening hours
 * @param managers accounts (token subjects) of those who manage the location
 * @param openingHours at most one span a weekday; a weekday without is closed
 */
@Topic(value = "location-changed", from = "placement")
public record LocationChanged(
        LocationId location,
        long version,
        String provider,
        String name,
        String town,
        String phone,
        Set<String> managers,
        List<OpeningHours> openingHours,
        List<Group> groups)
        implements Fact {

    /** When a location is open on a weekday, local time. */
    public record OpeningHours(DayOfWeek weekday, LocalTime from, LocalTime until) {}

    /** A base group of the location. */
    public record Group(GroupId group, String name, CareType careType) {}

    @Override
    public String key() {
        return location.toString();
    }
}
