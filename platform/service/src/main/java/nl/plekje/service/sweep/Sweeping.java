package nl.plekje.service.sweep;

import java.time.Duration;

/**
 * What is swept from one table.
 *
 * @param table also the name of its counter's tag
 * @param keep how long a row stays
 * @param clock by which a row's age is told
 * @param statement deletes rows from before {@code $1}, at most {@code $2} of them
 */
record Sweeping(String table, Duration keep, Clock clock, String statement) {

    /** Rows carry the time that whoever wrote them went by. */
    enum Clock {
        /** The service's, which tests and the local stack move. */
        SERVICE,
        /** Real time, as Kafka and callers who try again know it. */
        REAL
    }
}
