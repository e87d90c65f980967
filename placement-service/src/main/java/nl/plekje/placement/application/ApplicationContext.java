package nl.plekje.placement.application;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.plekje.kernel.calendar.BirthDate;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.kernel.id.LocationId;

/**
 * What an application depends on.
 *
 * @param locations of those wanted, the ones that exist
 * @param places what the child has now or will have: its contracts that are not over
 */
record ApplicationContext(
        HouseholdId household, BirthDate born, Map<LocationId, Location> locations, List<Place> places) {

    /**
     * A location wanted.
     *
     * @param openOn weekdays on which it is open
     */
    record Location(String provider, String name, String town, Set<CareType> careTypes, Set<DayOfWeek> openOn) {}

    /** A place that the child has. */
    record Place(String provider, CareType careType) {}

    boolean hasPlaceWith(String provider) {
        return places.stream().anyMatch(place -> place.provider().equals(provider));
    }

    boolean hasPlaceWith(String provider, CareType careType) {
        return places.contains(new Place(provider, careType));
    }
}
