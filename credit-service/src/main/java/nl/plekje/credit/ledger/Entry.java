package nl.plekje.credit.ledger;

import java.util.Objects;

/**
 * One side of a movement.
 *
 * @param minutes added (positive) or taken (negative); never zero
 */
public record Entry(LotId lot, Account account, int minutes) {

    public Entry {
        Objects.requireNonNull(lot, "lot");
        Objects.requireNonNull(account, "account");
        if (minutes == 0) {
            throw new IllegalArgumentException("an entry moves something: " + lot);
        }
    }
}
