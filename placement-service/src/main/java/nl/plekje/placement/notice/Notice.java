package nl.plekje.placement.notice;

import java.time.LocalDate;
import java.util.Objects;
import nl.plekje.kernel.id.ContractId;

/**
 * A family's wish to end a contract. Both dates are local to Amsterdam.
 *
 * @param given day on which the notice was received
 * @param wishedLastDay the last day of care as the family wishes it; not before {@code given}
 */
public record Notice(ContractId contract, LocalDate given, LocalDate wishedLastDay) {

    public Notice {
        Objects.requireNonNull(contract, "contract");
        if (wishedLastDay.isBefore(given)) {
            throw new IllegalArgumentException("the last day " + wishedLastDay + " lies before the notice of " + given);
        }
    }
}
