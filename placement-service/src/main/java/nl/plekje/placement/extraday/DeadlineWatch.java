package nl.plekje.placement.extraday;

import java.time.Instant;

/**
 * The next moment at which a request has to be answered, kept in memory so that waiting for it costs nothing. A moment too
 * early does no harm: nothing is found, and the next one is looked up.
 */
final class DeadlineWatch {

    private Instant next = Instant.MAX;

    /** A request with this deadline has come in. */
    synchronized void expect(Instant deadline) {
        if (deadline.isBefore(next)) {
            next = deadline;
        }
    }

    /** Whether a deadline has come. */
    synchronized boolean isDue(Instant now) {
        return !now.isBefore(next);
    }

    /** Forgets all deadlines; what is expected from now on counts, and what is then looked up. */
    synchronized void startOver() {
        next = Instant.MAX;
    }
}
