package nl.plekje.placement.contract;

import java.time.LocalDate;
import nl.plekje.kernel.id.ContractId;

/**
 * A contract that ends on another day than before.
 *
 * @param before last day of care as it was
 * @param lastDay last day of care as it is
 */
public record MovedEnd(ContractId contract, LocalDate before, LocalDate lastDay) {}
