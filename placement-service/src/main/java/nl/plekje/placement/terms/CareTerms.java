package nl.plekje.placement.terms;

import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import nl.plekje.placement.endofcare.EndOfCareTerms;

/**
 * What a contract for one care type may be.
 *
 * @param fromAge youngest age in years at which care may begin; 0 from birth
 * @param contractForms the forms on offer, in weeks of care a year; 0 is a zero-hours contract
 * @param minimumSessions sessions a week below which a contract is refused
 * @param advisedSessions sessions a week below which the family is advised to take more; empty for no advice
 * @param endOfCare when care ends by age
 * @param endOfCareInTown where a town has its own rule (PL-005)
 */
public record CareTerms(
        int fromAge,
        Set<Integer> contractForms,
        int minimumSessions,
        OptionalInt advisedSessions,
        EndOfCareTerms endOfCare,
        Map<String, EndOfCareTerms> endOfCareInTown) {

    public CareTerms {
        contractForms = Set.copyOf(contractForms);
        endOfCareInTown = Map.copyOf(endOfCareInTown);
        if (contractForms.isEmpty() || contractForms.stream().anyMatch(weeks -> weeks < 0 || weeks > 52)) {
            throw new IllegalArgumentException("weeks of care a year are between 0 and 52: " + contractForms);
        }
        if (fromAge >= endOfCare.ageYears()) {
            throw new IllegalArgumentException("care begins at " + fromAge + " after it ended");
        }
        if (minimumSessions < 1) {
            throw new IllegalArgumentException("a contract has one session a week or more: " + minimumSessions);
        }
    }

    /** When care ends by age at a location in this town. */
    public EndOfCareTerms endOfCareIn(String town) {
        return endOfCareInTown.getOrDefault(town, endOfCare);
    }
}
