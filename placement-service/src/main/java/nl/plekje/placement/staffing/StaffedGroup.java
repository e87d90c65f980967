package nl.plekje.placement.staffing;

import nl.plekje.kernel.id.GroupId;

/** A group with its name. */
public record StaffedGroup(GroupId id, String name) {}
