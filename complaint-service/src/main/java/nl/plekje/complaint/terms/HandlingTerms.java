package nl.plekje.complaint.terms;

import java.util.List;
import java.util.Objects;
import nl.plekje.kernel.rule.Citation;
import nl.plekje.kernel.rule.PolicyVersion;
import nl.plekje.service.policy.PolicySection;

/**
 * What a provider promises for the handling of a case.
 *
 * @param version the conditions it stands in
 * @param contactWorkingDays within how many working days after the day of filing someone is in touch (CO-015)
 * @param contact where the conditions say so
 * @param verdictWeeks within how many weeks after the day of filing the verdict is there (CO-018)
 * @param verdict where the conditions say so
 * @param warningsAtPercent parts of a clock's span at which its owner is warned, rising, each 1 to 99
 * @param levelUpWithinMonths a second complaint about the same within this time goes to the level above
 * @param noReaction when a case may end without the parent
 * @param damage what of a claim for damage can be granted
 * @param external which way leads outside
 * @param regulation where the conditions are published
 */
public record HandlingTerms(
        PolicyVersion version,
        int contactWorkingDays,
        Citation contact,
        int verdictWeeks,
        Citation verdict,
        List<Integer> warningsAtPercent,
        int levelUpWithinMonths,
        NoReactionTerms noReaction,
        DamageTerms damage,
        ExternalTerms external,
        RegulationTerms regulation) {

    private static final int WHOLE = 100;

    public HandlingTerms {
        Objects.requireNonNull(version, "version");
        warningsAtPercent = List.copyOf(warningsAtPercent);
        if (contactWorkingDays < 1 || verdictWeeks < 1 || levelUpWithinMonths < 1) {
            throw new IllegalArgumentException("a term of no time at all");
        }
        var last = 0;
        for (int percent : warningsAtPercent) {
            if (percent <= last || percent >= WHOLE) {
                throw new IllegalArgumentException("warnings at " + warningsAtPercent + " do not rise from 1 to 99");
            }
            last = percent;
        }
    }

    static HandlingTerms read(PolicyVersion version, PolicySection section) {
        return new HandlingTerms(
                version,
                section.section("contact", HandlingTerms::contactDays),
                section.section("contact", HandlingTerms::contactSource),
                section.section("verdict", HandlingTerms::verdictWeeks),
                section.section("verdict", HandlingTerms::verdictSource),
                section.numbers("warningsAtPercent"),
                section.number("levelUpWithinMonths"),
                section.section("noReaction", NoReactionTerms::read),
                section.section("damage", DamageTerms::read),
                section.section("externalRoute", ExternalTerms::read),
                section.section("regulation", RegulationTerms::read));
    }

    private static int contactDays(PolicySection contact) {
        contact.leave("rule", "clause");
        return contact.number("workingDays");
    }

    private static Citation contactSource(PolicySection contact) {
        contact.leave("workingDays");
        return contact.citation();
    }

    private static int verdictWeeks(PolicySection verdict) {
        verdict.leave("rule", "clause");
        return verdict.number("weeks");
    }

    private static Citation verdictSource(PolicySection verdict) {
        verdict.leave("weeks");
        return verdict.citation();
    }
}
