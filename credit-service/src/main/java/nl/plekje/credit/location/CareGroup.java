package nl.plekje.credit.location;

import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.LocationId;

/**
 * A group of a location.
 *
 * @param provider code of the legal entity that runs the location
 */
public record CareGroup(
        GroupId id, String name, CareType careType, LocationId location, String locationName, String provider) {}
