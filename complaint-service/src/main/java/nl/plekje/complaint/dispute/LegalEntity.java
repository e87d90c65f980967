package nl.plekje.complaint.dispute;

/**
 * Whom a dispute can be against.
 *
 * @param code of the provider, as disputes carry it
 * @param name as contracts and rulings name it
 */
public record LegalEntity(String code, String name) {}
