package nl.plekje.complaint.terms;

import nl.plekje.kernel.rule.Citation;
import nl.plekje.service.policy.PolicySection;

/**
 * What of a claim for damage a provider's conditions let be granted.
 *
 * @param belongings things that children bring along, or that lie in rooms of all
 * @param causedByFamilies damage done by parents or children
 * @param otherwise all other damage
 * @param insurerCaps whether no more is paid than the insurer pays
 * @param belongingsSource where the conditions say so of belongings
 * @param otherwiseSource where they say so of the rest
 */
public record DamageTerms(
        Liability belongings,
        Liability causedByFamilies,
        Liability otherwise,
        boolean insurerCaps,
        Citation belongingsSource,
        Citation familiesSource,
        Citation otherwiseSource) {

    /** For what the provider answers. */
    public enum Liability {
        /** For nothing. */
        NONE,
        /** For what follows directly from its own carelessness. */
        CARELESSNESS_ONLY
    }

    private record Part(Liability liability, Citation source) {}

    static DamageTerms read(PolicySection section) {
        var belongings = section.section("belongings", DamageTerms::part);
        var families = section.section("causedByFamilies", DamageTerms::part);
        var otherwise = section.section("otherwise", DamageTerms::part);
        return new DamageTerms(
                belongings.liability,
                families.liability,
                otherwise.liability,
                section.flag("insurerCaps"),
                belongings.source,
                families.source,
                otherwise.source);
    }

    private static Part part(PolicySection section) {
        return new Part(section.oneOf("liability", Liability.class), section.citation());
    }
}
