package nl.plekje.placement.absence;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import nl.plekje.events.AbsenceReason;
import nl.plekje.kernel.id.ContractId;

/**
 * A child will not come.
 *
 * @param day the day, however far ahead within the contract
 * @param contract which contract the session is of; needed only when several have one that begins at the same time
 * @param begins local time at which the session begins; needed only when the child has several that day
 * @param tappedAt when the family reported it on a device that had no connection; null when it is sent at once
 */
public record AbsenceRequest(
        @NotNull LocalDate day,
        @NotNull AbsenceReason reason,
        ContractId contract,
        LocalTime begins,
        Instant tappedAt) {

    /** What is reported, whenever it was tapped: the same tap sent again is the same command. */
    AbsenceRequest whenever() {
        return new AbsenceRequest(day, reason, contract, begins, null);
    }
}
