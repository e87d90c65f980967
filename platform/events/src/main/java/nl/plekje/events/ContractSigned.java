package nl.plekje.events;

import java.time.LocalDate;
import java.util.List;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.kernel.id.LocationId;

/**
 * A contract is active: a child has a place.
 *
 * @param provider code of the legal entity that is party to it
 * @param weeksPerYear weeks of care that the yearly price covers: 52, 51, 50, 48 or 40; 0 for a zero-hours contract
 * @param firstDay first day of care
 * @param lastDay last day of care, included
 * @param policy version of the provider's conditions under which it was signed, as {@code smallsteps@2026-01-01}
 * @param endedBy who set the last day to an earlier one; null as long as nobody has
 */
@Topic(value = "contract-signed", from = "placement")
public record ContractSigned(
        ContractId contract,
        long version,
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
        @MayBeNull EndedBy endedBy)
        implements Fact {

    /** A contract that nobody has ended: its last day is the one agreed. */
    public ContractSigned(
            ContractId contract,
            long version,
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
            String policy) {
        this(
                contract,
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
                policy,
                null);
    }

    /** Who ended a contract before the day agreed. */
    public enum EndedBy {
        FAMILY,
        /** The provider: what the family saved is not lost by it. */
        PROVIDER
    }

    @Override
    public String key() {
        return contract.toString();
    }
}
