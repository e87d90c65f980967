package nl.plekje.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import nl.plekje.kernel.id.AbsenceId;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ContractId;

/**
 * A reported absence was taken back: the child comes after all.
 *
 * @param begins local time at which the session begins, which with contract and day says which one it is; null in older facts
 */
@Topic(value = "absence-withdrawn", from = "placement")
public record AbsenceWithdrawn(
        AbsenceId absence,
        long version,
        ChildId child,
        ContractId contract,
        LocalDate day,
        Instant withdrawnAt,
        @MayBeNull LocalTime begins)
        implements Fact {

    @Override
    public String key() {
        return child.toString();
    }
}
