package nl.plekje.service.policy;

import java.util.Set;
import nl.plekje.kernel.rule.PolicyVersion;

/**
 * What one version of a provider's conditions says to one service.
 *
 * @param version stored with every decision made under it
 * @param terms the section as the service reads it
 * @param assumed the words whose value is ours and not the provider's, as {@code extraDay.decision.hoursBefore}: screens
 *     for staff mark them
 */
public record Versioned<T>(PolicyVersion version, T terms, Set<String> assumed) {

    public Versioned {
        assumed = Set.copyOf(assumed);
    }
}
