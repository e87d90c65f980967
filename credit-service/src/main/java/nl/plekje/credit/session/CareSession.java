package nl.plekje.credit.session;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.ExtraDayId;

/**
 * A session of care: what everything is booked on.
 *
 * @param begins local time at which the whole session begins
 * @param extraDay the extra day that it is; empty for a contracted session
 */
public record CareSession(ContractId contract, LocalDate day, LocalTime begins, Optional<ExtraDayId> extraDay) {

    public CareSession {
        Objects.requireNonNull(contract, "contract");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(begins, "begins");
        Objects.requireNonNull(extraDay, "extraDay");
    }

    /** A session of a contract. */
    public static CareSession contracted(ContractId contract, LocalDate day, LocalTime begins) {
        return new CareSession(contract, day, begins, Optional.empty());
    }
}
