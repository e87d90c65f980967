package nl.plekje.events;

import java.time.LocalDate;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.kernel.id.SettlementId;

/**
 * Minutes of credit became money. Billing prices them at the rate of the day.
 *
 * @param day the day whose rate holds
 * @param bookedOn the day on which it is owed: it goes on the invoice of that month, or of a later one
 * @param minutes minutes that the family pays (positive) or gets back (negative); zero when a later version takes
 *     all of it back
 */
@Topic(value = "credit-settled", from = "credit")
public record CreditSettled(
        SettlementId settlement,
        long version,
        ContractId contract,
        ChildId child,
        HouseholdId household,
        CareType careType,
        LocalDate day,
        LocalDate bookedOn,
        Subject subject,
        int minutes,
        Explanation why)
        implements Fact {

    /** What became money. */
    public enum Subject {
        /** Compensation for a closure or a withdrawn day, which the family chose as money: at the contract's own rate. */
        COMPENSATION,
        /** A day used in advance that was not given up in its year: at the rate of extra days. */
        ADVANCE
    }

    @Override
    public String key() {
        return contract.toString();
    }
}
