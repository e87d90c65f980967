package nl.plekje.credit.ledger;

import java.util.Objects;

/**
 * Minutes of a lot.
 *
 * @param minutes one or more
 */
public record LotMinutes(LotId lot, int minutes) {

    public LotMinutes {
        Objects.requireNonNull(lot, "lot");
        if (minutes < 1) {
            throw new IllegalArgumentException("minutes of a lot are one or more: " + minutes);
        }
    }
}
