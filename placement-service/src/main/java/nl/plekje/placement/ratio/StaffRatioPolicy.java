package nl.plekje.placement.ratio;

import java.time.LocalDate;
import java.util.OptionalInt;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.placement.ratio.StaffRatioDecision.Allowed;
import nl.plekje.placement.ratio.StaffRatioDecision.NotAllowed;

/**
 * One version of the staff-child ratio (PL-115). Asking is cheap: every answer is worked out when the version is made.
 */
public final class StaffRatioPolicy {

    private final LocalDate validFrom;
    private final StaffLaw dayCare;
    private final StaffLaw afterSchool;
    private final FewerStaff fewerStaff;

    StaffRatioPolicy(LocalDate validFrom, StaffLaw dayCare, StaffLaw afterSchool, FewerStaff fewerStaff) {
        this.validFrom = validFrom;
        this.fewerStaff = fewerStaff;
        this.dayCare = dayCare;
        this.afterSchool = afterSchool;
    }

    /** First day on which this version holds. */
    public LocalDate validFrom() {
        return validFrom;
    }

    /** How long a day may have fewer staff than required. */
    public FewerStaff fewerStaff() {
        return fewerStaff;
    }

    /** Whether children of these bands are counted over all groups of the location; else each group by itself. */
    public boolean countsPerCentre(AgeBands bands) {
        return law(bands).rule().perCentre();
    }

    /** Most children of these bands in one group, whatever the staff. */
    public int largestGroup(AgeBands bands) {
        return law(bands).rule().largestGroup();
    }

    /** Whether the children counted together are allowed with this many staff: the quick answer, for every seat. */
    public boolean admits(AgesPresent together, int staff) {
        return admits(together.bands(), together.perBand(), staff);
    }

    /** The same of numbers per band, youngest first: what counting free seats asks thousands of times. */
    public boolean admits(AgeBands bands, int[] perBand, int staff) {
        var rule = law(bands).rule();
        return rule.allows(perBand) && rule.of(perBand) <= staff;
    }

    /** The staff that the children counted together need; empty when no number of staff allows them. The quick answer. */
    public OptionalInt required(AgesPresent together) {
        var counts = together.perBand();
        var rule = law(together.bands()).rule();
        return rule.allows(counts) ? OptionalInt.of(rule.of(counts)) : OptionalInt.empty();
    }

    /** The staff that the children counted together need and how it follows, or the bound that they break. */
    public StaffRatioDecision decide(AgesPresent together) {
        var counts = together.perBand();
        var rule = law(together.bands()).rule();
        var own = rule.own(counts);
        if (own.broken().isPresent()) {
            var broken = own.broken().get();
            return new NotAllowed(broken, own, refusal(together, broken));
        }
        var required = rule.of(counts);
        return new Allowed(required, own, derivation(together, own, required));
    }

    private Explanation refusal(AgesPresent group, BrokenBound broken) {
        var key = broken instanceof BrokenBound.TooManyChildren ? "too-many-children" : "too-many-youngest";
        return sentence(group, key, group.perBand()).with("most", FactValue.number(broken.most()));
    }

    private Explanation derivation(AgesPresent group, OwnStaff own, int required) {
        var staff = FactValue.number(required);
        var law = law(group.bands());
        if (law.rule().perCentre()) {
            var why = sentence(group, "centre", group.perBand()).with("staff", staff);
            return law.assumed() ? why.because(Explanation.of("placement.ratio.assumed", law.source())) : why;
        }
        var why = sentence(group, "staff", group.perBand()).with("staff", staff);
        if (group.total() == 0) {
            return why;
        }
        why = why.because(step(law, "placement.ratio.table", own.table().orElseThrow()));
        if (own.formula().isPresent()) {
            why = why.because(step(law, "placement.ratio.formula", own.formula().getAsInt()));
        }
        if (required > own.base().orElseThrow()) {
            var smaller = law.rule().decidingFor(group.perBand());
            why = why.because(sentence(group, "smaller-group", smaller).with("staff", staff));
        }
        return why;
    }

    private static Explanation step(StaffLaw law, String key, int staff) {
        return Explanation.of(key, law.source()).with("staff", FactValue.number(staff));
    }

    private Explanation sentence(AgesPresent group, String key, int[] counts) {
        var law = law(group.bands()).source();
        return group instanceof DayCareAges
                ? Explanation.of("placement.ratio.day-care." + key, law)
                        .with("aged0", FactValue.number(counts[0]))
                        .with("aged1", FactValue.number(counts[1]))
                        .with("aged2", FactValue.number(counts[2]))
                        .with("aged3", FactValue.number(counts[3]))
                : Explanation.of("placement.ratio.after-school." + key, law)
                        .with("aged4To6", FactValue.number(counts[0]))
                        .with("aged7Up", FactValue.number(counts[1]));
    }

    private StaffLaw law(AgeBands bands) {
        return switch (bands) {
            case BEFORE_SCHOOL_AGE -> dayCare;
            case SCHOOL_AGE -> afterSchool;
        };
    }
}
