package nl.plekje.placement.contract;

import java.time.LocalDate;
import java.util.List;
import nl.plekje.events.ContractSigned;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.kernel.id.LocationId;

/**
 * A contract.
 *
 * @param lastDay last day of care, included
 * @param policy version of the provider's conditions under which it was signed
 * @param why why it ends on its last day, and what else was noticed
 */
public record ContractView(
        ContractId id,
        ChildId child,
        HouseholdId household,
        LocationId location,
        GroupId group,
        String provider,
        CareType careType,
        int weeksPerYear,
        LocalDate firstDay,
        LocalDate lastDay,
        List<Session> sessions,
        String policy,
        Explanation why) {

    /** The same with another last day. */
    ContractView endingOn(LocalDate day, Explanation because) {
        return new ContractView(
                id,
                child,
                household,
                location,
                group,
                provider,
                careType,
                weeksPerYear,
                firstDay,
                day,
                sessions,
                policy,
                because);
    }

    /** The contract as others need to know it. */
    ContractSigned fact(long version) {
        return new ContractSigned(
                id,
                version,
                child,
                household,
                location,
                group,
                provider,
                careType,
                weeksPerYear,
                firstDay,
                lastDay,
                sessions,
                policy);
    }
}
