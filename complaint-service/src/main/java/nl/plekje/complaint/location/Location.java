package nl.plekje.complaint.location;

import nl.plekje.kernel.id.LocationId;

/**
 * A location we know.
 *
 * @param name the name that families know
 * @param provider code of the legal entity that runs it
 */
public record Location(LocationId id, String name, String provider) {}
