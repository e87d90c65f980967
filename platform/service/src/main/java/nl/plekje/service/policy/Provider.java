package nl.plekje.service.policy;

/**
 * A legal entity with its own conditions.
 *
 * @param code as facts carry it, for example {@code smallsteps}
 * @param name the legal entity, as contracts name it (PL-031)
 * @param brand the name that everything else carries
 */
public record Provider(String code, String name, String brand) {}
