package nl.plekje.complaint.family;

import nl.plekje.kernel.id.PersonId;

/**
 * An adult we know.
 *
 * @param name first and last name
 */
public record Person(PersonId id, String name) {}
