package nl.plekje.complaint.handling;

import nl.plekje.complaint.terms.DamageTerms;
import nl.plekje.complaint.terms.DamageTerms.Liability;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.rule.Citation;

/** CO-058 to CO-061: what of a claim for damage the conditions let be granted. */
public final class ClaimPolicy {

    private ClaimPolicy() {}

    /** What was damaged, or by whom. */
    public enum Damage {
        /** Things that a child brought along, or that lay in a room of all. */
        BELONGINGS,
        /** By behaviour of parents or children. */
        CAUSED_BY_FAMILIES,
        OTHER
    }

    /**
     * A claim.
     *
     * @param careless whether the damage follows directly from carelessness of the provider
     * @param insurerPaysCents what the insurer pays for it; null when not known
     */
    record Claim(Damage damage, long claimedCents, boolean careless, Long insurerPaysCents) {}

    /**
     * The outcome.
     *
     * @param grantedCents from 0 to what was claimed
     */
    record Judged(long grantedCents, Explanation why) {}

    static Judged judge(Claim claim, DamageTerms terms) {
        var source = source(claim, terms);
        if (liability(claim, terms) == Liability.NONE) {
            return new Judged(0, explained("complaint.claim.no-liability", source, claim));
        }
        if (!claim.careless()) {
            return new Judged(0, explained("complaint.claim.not-careless", source, claim));
        }
        if (terms.insurerCaps()) {
            var paid = claim.insurerPaysCents() == null ? 0 : claim.insurerPaysCents();
            var granted = Math.min(claim.claimedCents(), paid);
            return new Judged(
                    granted,
                    explained("complaint.claim.up-to-insurer", source, claim)
                            .with("granted", FactValue.cents(granted))
                            .with("paid", FactValue.cents(paid)));
        }
        return new Judged(claim.claimedCents(), explained("complaint.claim.granted", source, claim));
    }

    private static Explanation explained(String key, Citation source, Claim claim) {
        return Explanation.of(key, source).with("claimed", FactValue.cents(claim.claimedCents()));
    }

    private static Liability liability(Claim claim, DamageTerms terms) {
        return switch (claim.damage()) {
            case BELONGINGS -> terms.belongings();
            case CAUSED_BY_FAMILIES -> terms.causedByFamilies();
            case OTHER -> terms.otherwise();
        };
    }

    private static Citation source(Claim claim, DamageTerms terms) {
        return switch (claim.damage()) {
            case BELONGINGS -> terms.belongingsSource();
            case CAUSED_BY_FAMILIES -> terms.familiesSource();
            case OTHER -> terms.otherwiseSource();
        };
    }
}
