package nl.plekje.placement.location;

import java.util.List;
import java.util.Set;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.LocationId;

/** A location as everyone who has to do with it sees it. */
public record LocationView(
        LocationId id,
        String provider,
        String name,
        String town,
        String phone,
        Set<CareType> careTypes,
        List<OpeningHours> openingHours,
        List<GroupView> groups) {

    /**
     * A group of the location.
     *
     * @param maximum most children at any moment
     */
    public record GroupView(GroupId id, String name, CareType careType, int maximum) {}
}
