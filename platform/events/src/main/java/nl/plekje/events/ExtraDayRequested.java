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
 * A family asks for a day beyond its contract; the credit for it is reserved.
 *
 * @param creditMinutes minutes that credit pays, already reserved
 * @param invoiceMinutes minutes that will be invoiced
 * @param decideBy the moment at which the family has its answer at the latest
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
        Instant decideBy)
        implements Fact {

    @Override
    public String key() {
        return child.toString();
    }
}
