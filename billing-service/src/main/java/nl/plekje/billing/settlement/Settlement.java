package nl.plekje.billing.settlement;

import java.time.LocalDate;
import nl.plekje.events.CreditSettled.Subject;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.SettlementId;

/**
 * Credit that became money.
 *
 * @param version of what credit told
 * @param day the day whose rate holds
 * @param bookedOn the day on which it is owed: it goes on the invoice of that month
 * @param minutes minutes that the family pays (positive) or gets back (negative)
 */
public record Settlement(
        SettlementId id,
        long version,
        ContractId contract,
        ChildId child,
        CareType careType,
        LocalDate day,
        LocalDate bookedOn,
        Subject subject,
        int minutes) {}
