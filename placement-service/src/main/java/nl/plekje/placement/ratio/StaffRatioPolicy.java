package nl.plekje.placement.ratio;

import java.time.LocalDate;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.rule.Citation;
import nl.plekje.kernel.rule.RuleId;
import nl.plekje.placement.ratio.StaffRatioDecision.Allowed;
import nl.plekje.placement.ratio.StaffRatioDecision.NotAllowed;

/**
 * One version of the staff-child ratio (PL-115). Asking is cheap: every answer is worked out when the version is made.
 */
public final class StaffRatioPolicy {

    private static final RuleId PL_115 = new RuleId("PL-115");

    private final LocalDate validFrom;
    private final Citation law;
    private final RatioTable dayCare;
    private final RatioTable afterSchool;
    private final RequiredStaff dayCareStaff;
    private final RequiredStaff afterSchoolStaff;

    StaffRatioPolicy(LocalDate validFrom, String source, RatioTable dayCare, RatioTable afterSchool) {
        this.validFrom = validFrom;
        this.law = new Citation(PL_115, source);
        this.dayCare = dayCare;
        this.afterSchool = afterSchool;
        this.dayCareStaff = new RequiredStaff(dayCare);
        this.afterSchoolStaff = new RequiredStaff(afterSchool);
    }

    /** First day on which this version holds. */
    public LocalDate validFrom() {
        return validFrom;
    }

    /** Whether the group is allowed with this many staff: the quick answer, for every seat. */
    public boolean admits(AgesPresent group, int staff) {
        var counts = group.perBand();
        var required = requiredFor(group);
        return required.allows(counts) && required.of(counts) <= staff;
    }

    /** The staff that the group needs and how it follows, or the bound that it breaks. */
    public StaffRatioDecision decide(AgesPresent group) {
        var counts = group.perBand();
        var own = tableFor(group).own(counts);
        if (own.broken().isPresent()) {
            var broken = own.broken().get();
            return new NotAllowed(broken, own, refusal(group, broken));
        }
        var required = requiredFor(group).of(counts);
        return new Allowed(required, own, derivation(group, own, required));
    }

    private Explanation refusal(AgesPresent group, BrokenBound broken) {
        var key = broken instanceof BrokenBound.TooManyChildren ? "too-many-children" : "too-many-youngest";
        return sentence(group, key, group.perBand()).with("most", FactValue.number(broken.most()));
    }

    private Explanation derivation(AgesPresent group, OwnStaff own, int required) {
        var staff = FactValue.number(required);
        var why = sentence(group, "staff", group.perBand()).with("staff", staff);
        if (group.total() == 0) {
            return why;
        }
        why = why.because(step("placement.ratio.table", own.table().orElseThrow()));
        if (own.formula().isPresent()) {
            why = why.because(step("placement.ratio.formula", own.formula().getAsInt()));
        }
        if (required > own.base().orElseThrow()) {
            var smaller = requiredFor(group).decidingFor(group.perBand());
            why = why.because(sentence(group, "smaller-group", smaller).with("staff", staff));
        }
        return why;
    }

    private Explanation step(String key, int staff) {
        return Explanation.of(key, law).with("staff", FactValue.number(staff));
    }

    private Explanation sentence(AgesPresent group, String key, int[] counts) {
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

    private RatioTable tableFor(AgesPresent group) {
        return group instanceof DayCareAges ? dayCare : afterSchool;
    }

    private RequiredStaff requiredFor(AgesPresent group) {
        return group instanceof DayCareAges ? dayCareStaff : afterSchoolStaff;
    }
}
