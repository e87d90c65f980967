package nl.plekje.credit.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.ChildId;

/**
 * A lot of credit and what of it is still free. It belongs to one child and one care type, and pays only days of its own
 * year.
 *
 * @param usableFrom first day that it can pay: 1 January of the absent day's year
 * @param expiresOn last day that it can pay; empty for credit that does not lapse, as for a closure by the provider
 * @param freeMinutes whole minutes neither spent nor reserved
 */
public record CreditLot(
        LotId id,
        ChildId child,
        CareType careType,
        LocalDate usableFrom,
        Optional<LocalDate> expiresOn,
        int freeMinutes) {

    /** Nearest expiry first, credit that does not lapse last; equal ones by identity, so older first. */
    public static final Comparator<CreditLot> NEAREST_EXPIRY_FIRST = Comparator.comparing(
                    (CreditLot lot) -> lot.expiresOn().orElse(LocalDate.MAX))
            .thenComparing(lot -> lot.id().toString());

    public CreditLot {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(child, "child");
        Objects.requireNonNull(careType, "careType");
        Objects.requireNonNull(usableFrom, "usableFrom");
        Objects.requireNonNull(expiresOn, "expiresOn");
        if (freeMinutes < 0) {
            throw new IllegalArgumentException("a lot has zero free minutes or more: " + freeMinutes);
        }
    }

    /** A lot earned by an absence in this year. */
    public static CreditLot ofYear(int year, LotId id, ChildId child, CareType careType, int freeMinutes) {
        return new CreditLot(
                id, child, careType, LocalDate.of(year, 1, 1), Optional.of(LocalDate.of(year, 12, 31)), freeMinutes);
    }

    /** The same with another number of minutes free. */
    CreditLot withFree(int minutes) {
        return new CreditLot(id, child, careType, usableFrom, expiresOn, minutes);
    }

    /** Whether it can pay care on this day: a day of its own year (CR-024, CR-034). */
    public boolean pays(LocalDate day) {
        return !day.isBefore(usableFrom) && expiresOn.filter(day::isAfter).isEmpty();
    }
}
