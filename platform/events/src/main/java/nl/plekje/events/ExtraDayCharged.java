package nl.plekje.events;

import java.time.LocalDate;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.id.HouseholdId;

/**
 * What of a granted extra day is to be invoiced, after credit has paid its part. Billing prices the minutes at the tariff
 * of the day.
 *
 * @param minutes minutes to invoice; 0 when credit paid all
 * @param creditMinutes minutes that credit paid
 * @param cancelled true when the family cancelled the day too late to owe nothing (CR-058), so that what is left is the
 *     charge for that; null means false
 * @param why why other minutes are invoiced than the family was told, for it to read; null where they are the same
 */
@Topic(value = "extra-day-charged", from = "credit")
public record ExtraDayCharged(
        ExtraDayId extraDay,
        long version,
        ContractId contract,
        ChildId child,
        HouseholdId household,
        CareType careType,
        LocalDate day,
        int minutes,
        int creditMinutes,
        @MayBeNull Boolean cancelled,
        @MayBeNull Explanation why)
        implements Fact {

    /** The charge of a day that takes place. */
    public ExtraDayCharged(
            ExtraDayId extraDay,
            long version,
            ContractId contract,
            ChildId child,
            HouseholdId household,
            CareType careType,
            LocalDate day,
            int minutes,
            int creditMinutes) {
        this(extraDay, version, contract, child, household, careType, day, minutes, creditMinutes, null, null);
    }

    @Override
    public String key() {
        return contract.toString();
    }
}
