package nl.plekje.events;

import java.time.Instant;
import java.time.LocalDate;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.kernel.id.LocationId;

/**
 * A family asks for a day beyond its contract; the credit for it is reserved. A later version says what pays it by then, for
 * credit can be taken back while the request waits.
 *
 * @param creditMinutes minutes that credit pays, already reserved
 * @param invoiceMinutes minutes that will be invoiced
 * @param decideBy the moment at which the family has its answer at the latest
 * @param givenUp the day that is swapped for this one (CR-040); null where none is
 * @param withoutExtraStaff true where it may be granted only if no more staff is needed (CR-038, CR-041); null means false
 */
@Topic(value = "extra-day-requested", from = "credit")
public record ExtraDayRequested(
        ExtraDayId extraDay,
        long version,
        ChildId child,
        HouseholdId household,
        ContractId contract,
        LocationId location,
        GroupId group,
        CareType careType,
        LocalDate day,
        Session session,
        Funding funding,
        int creditMinutes,
        int invoiceMinutes,
        Instant requestedAt,
        Instant decideBy,
        @MayBeNull GivenUp givenUp,
        @MayBeNull Boolean withoutExtraStaff)
        implements Fact {

    /** A request that swaps no day. */
    public ExtraDayRequested(
            ExtraDayId extraDay,
            long version,
            ChildId child,
            HouseholdId household,
            ContractId contract,
            LocationId location,
            GroupId group,
            CareType careType,
            LocalDate day,
            Session session,
            Funding funding,
            int creditMinutes,
            int invoiceMinutes,
            Instant requestedAt,
            Instant decideBy) {
        this(
                extraDay,
                version,
                child,
                household,
                contract,
                location,
                group,
                careType,
                day,
                session,
                funding,
                creditMinutes,
                invoiceMinutes,
                requestedAt,
                decideBy,
                null,
                null);
    }

    /**
     * The contracted day given in exchange. It is given up at the moment the extra day is granted, and only then.
     *
     * @param session the session given up
     */
    public record GivenUp(ContractId contract, LocalDate day, Session session) {}

    @Override
    public String key() {
        return child.toString();
    }
}
