package nl.plekje.events;

import java.time.Instant;
import java.time.LocalDate;
import nl.plekje.kernel.id.AbsenceId;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ContractId;

/** A reported absence was taken back: the child comes after all. */
@Topic(value = "absence-withdrawn", from = "placement")
public record AbsenceWithdrawn(
        AbsenceId absence, long version, ChildId child, ContractId contract, LocalDate day, Instant withdrawnAt)
        implements Fact {

    @Override
    public String key() {
        return child.toString();
    }
}
