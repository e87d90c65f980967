package nl.plekje.events;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import nl.plekje.kernel.calendar.SchoolRegion;
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
 * @param schoolRegion the region whose school holidays hold here; null when not known: then every week is a school week
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
        List<Group> groups,
        @MayBeNull SchoolRegion schoolRegion)
        implements Fact {

    /** A location of which the school region is not known. */
    public LocationChanged(
            LocationId location,
            long version,
            String provider,
            String name,
            String town,
            String phone,
            Set<String> managers,
            List<OpeningHours> openingHours,
            List<Group> groups) {
        this(location, version, provider, name, town, phone, managers, openingHours, groups, null);
    }

    /** When a location is open on a weekday, local time. */
    public record OpeningHours(DayOfWeek weekday, LocalTime from, LocalTime until) {}

    /** A base group of the location. */
    public record Group(GroupId group, String name, CareType careType) {}

    @Override
    public String key() {
        return location.toString();
    }
}
