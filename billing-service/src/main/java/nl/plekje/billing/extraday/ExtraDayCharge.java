package nl.plekje.billing.extraday;

import java.time.LocalDate;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.ExtraDayId;

/**
 * A granted extra day.
 *
 * @param version of what credit told
 * @param minutes to invoice; 0 when credit paid all, or the day is free
 * @param creditMinutes paid with credit
 * @param cancelled whether the family cancelled it too late to owe nothing
 */
public record ExtraDayCharge(
        ExtraDayId extraDay,
        long version,
        ContractId contract,
        ChildId child,
        CareType careType,
        LocalDate day,
        int minutes,
        int creditMinutes,
        boolean cancelled) {}
