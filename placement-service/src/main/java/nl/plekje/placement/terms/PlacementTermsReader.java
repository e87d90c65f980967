package nl.plekje.placement.terms;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.rule.PolicyVersion;
import nl.plekje.placement.endofcare.EndOfCareRule;
import nl.plekje.placement.endofcare.EndOfCareTerms;
import nl.plekje.placement.notice.NoticeTerms;
import nl.plekje.placement.terms.ExtraDayTerms.Answers;
import nl.plekje.placement.terms.ExtraDayTerms.AtDeadline;
import nl.plekje.service.policy.HolidayTerms;
import nl.plekje.service.policy.PolicySection;

/** Reads the section {@code placement} of a policy file. */
final class PlacementTermsReader {

    /** Parts of the section that are about changing or cancelling a contract. */
    private static final Set<String> OF_OTHER_DECISIONS =
            Set.of("cancellation", "startShift", "changeOfDays", "extension");

    private PlacementTermsReader() {}

    static PlacementTerms read(PolicyVersion version, PolicySection section) {
        OF_OTHER_DECISIONS.forEach(section::has);
        return new PlacementTerms(
                section.sectionsBy(CareType.class, "careTypes", part -> care(version, part)),
                section.section("notice", part -> new NoticeTerms(version, part.number("months"), part.citation())),
                section.section("holidays", HolidayTerms::read),
                section.section("closedDay", part -> {
                    part.citation();
                    return part.flag("absenceAccepted");
                }),
                section.section(
                        "extraDay",
                        part -> new ExtraDayTerms(
                                part.oneOf("answers", Answers.class),
                                part.oneOf("atDeadline", AtDeadline.class),
                                part.citation())),
                section.section("waitlist", PlacementTermsReader::waitlist));
    }

    private static WaitlistTerms waitlist(PolicySection part) {
        // The parts of a composed score are for who gives the seats: an order of waiting does not need them.
        part.has("equalWeights");
        return new WaitlistTerms(
                part.listOf("priority", WaitlistCriterion.class), part.number("confirmWithinDays"), part.citation());
    }

    private static CareTerms care(PolicyVersion version, PolicySection part) {
        var inTown = part.has("endOfCareInTown")
                ? part.sections("endOfCareInTown", it -> Map.entry(it.text("town"), endOfCare(version, it)))
                : List.<Map.Entry<String, EndOfCareTerms>>of();
        return new CareTerms(
                part.number("fromAge"),
                Set.copyOf(part.numbers("contractForms")),
                part.number("minimumSessions"),
                part.optionalNumber("advisedSessions").map(OptionalInt::of).orElse(OptionalInt.empty()),
                part.section("endOfCare", it -> endOfCare(version, it)),
                inTown.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static EndOfCareTerms endOfCare(PolicyVersion version, PolicySection part) {
        return new EndOfCareTerms(
                version, part.oneOf("lastDay", EndOfCareRule.class), part.number("age"), part.citation());
    }
}
