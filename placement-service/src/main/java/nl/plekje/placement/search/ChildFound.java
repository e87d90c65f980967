package nl.plekje.placement.search;

import java.util.List;
import nl.plekje.kernel.id.ChildId;

/**
 * A child with a place, now or to come.
 *
 * @param custodians full names of who has custody, to tell children of one name apart
 * @param places where it comes, by name
 */
public record ChildFound(ChildId id, String firstName, List<String> custodians, List<Place> places) {

    /** A group of a location. */
    public record Place(String location, String group) {}
}
