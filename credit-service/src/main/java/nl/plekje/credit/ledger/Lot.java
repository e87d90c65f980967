package nl.plekje.credit.ledger;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.AbsenceId;

/**
 * A lot as it stands in the ledger.
 *
 * @param credit what it is good for and what of it is free
 * @param reservedMinutes minutes set aside for requested extra days
 * @param absentDay the day missed that earned it; empty for credit that no absence earned
 * @param source why it was earned
 */
public record Lot(
        CreditLot credit,
        int reservedMinutes,
        Optional<LocalDate> absentDay,
        Optional<AbsenceId> absence,
        Explanation source) {

    public Lot {
        Objects.requireNonNull(credit, "credit");
        Objects.requireNonNull(absentDay, "absentDay");
        Objects.requireNonNull(absence, "absence");
        Objects.requireNonNull(source, "source");
    }

    /** A new lot that an absence earned; empty until its first movement. */
    public static Lot earned(CreditLot empty, LocalDate absentDay, AbsenceId absence, Explanation source) {
        return new Lot(empty, 0, Optional.of(absentDay), Optional.of(absence), source);
    }

    /** Whether it can still be spent on this day or later. */
    public boolean livesOn(LocalDate day) {
        return credit.expiresOn().filter(day::isAfter).isEmpty();
    }
}
