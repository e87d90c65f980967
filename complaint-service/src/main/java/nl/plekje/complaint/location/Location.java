package nl.plekje.complaint.location;

import nl.plekje.kernel.id.LocationId;

/** A location we know, with the name that families know. */
public record Location(LocationId id, String name) {}
