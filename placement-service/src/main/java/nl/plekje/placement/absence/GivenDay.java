package nl.plekje.placement.absence;

import java.time.Instant;
import java.time.LocalDate;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.ExtraDayId;

/**
 * A contracted session that a family gives in exchange for an extra day (CR-040).
 *
 * @param swappedFor the extra day
 */
public record GivenDay(ExtraDayId swappedFor, ChildId child, ContractId contract, LocalDate day, Session session) {

    /** The moment at which the care that is given up would begin. */
    public Instant sessionStart() {
        return Amsterdam.at(day, session.from());
    }
}
