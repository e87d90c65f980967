package nl.plekje.placement.absence;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import nl.plekje.events.AbsenceReason;
import nl.plekje.kernel.id.ContractId;

/**
 * A child will not come.
 *
 * @param day the day, however far ahead within the contract
 * @param contract needed only when the child has several sessions that day; else null
 */
public record AbsenceRequest(
        @NotNull LocalDate day, @NotNull AbsenceReason reason, ContractId contract) {}
