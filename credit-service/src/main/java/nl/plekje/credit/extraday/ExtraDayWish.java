package nl.plekje.credit.extraday;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import nl.plekje.events.Funding;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.ChildId;

/**
 * A family asks, or thinks of asking, for a session beyond its contract.
 *
 * @param minutes length of the session in whole minutes
 * @param swapMinutes minutes given in exchange by giving up another day (CR-040); 0 where none is
 * @param earlierThisYear extra sessions of the child in the year of the session, before this one
 * @param answerBy the day on which the family wants its answer; empty for the default
 */
public record ExtraDayWish(
        ChildId child,
        CareType careType,
        Instant sessionStart,
        int minutes,
        int swapMinutes,
        Funding funding,
        int earlierThisYear,
        Instant requestedAt,
        Optional<LocalDate> answerBy) {

    public ExtraDayWish {
        Objects.requireNonNull(child, "child");
        Objects.requireNonNull(careType, "careType");
        Objects.requireNonNull(sessionStart, "sessionStart");
        Objects.requireNonNull(funding, "funding");
        Objects.requireNonNull(requestedAt, "requestedAt");
        Objects.requireNonNull(answerBy, "answerBy");
        if (minutes < 1 || earlierThisYear < 0 || swapMinutes < 0) {
            throw new IllegalArgumentException(
                    "a session lasts at least a minute: " + minutes + ", earlier " + earlierThisYear);
        }
    }

    /** The day of the session. */
    public LocalDate day() {
        return Amsterdam.dateOf(sessionStart);
    }
}
