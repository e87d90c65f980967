package nl.plekje.placement.absence;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The moment by which a report is judged. One that was tapped without a connection counts from the tap, if it reaches us
 * within a day and the device's clock was not ahead of ours; else from when it reached us.
 *
 * @param counts what it is judged by
 * @param received when it reached us
 */
record ReportMoment(Instant counts, Instant received) {

    private static final Duration ON_ITS_WAY_AT_MOST = Duration.ofHours(24);

    /** @param tapped the moment of the tap, as the device has it; null when it was sent at once */
    static ReportMoment of(Instant tapped, Instant now) {
        // As fine as the database keeps it, so that the fact and the row say the same.
        var received = now.truncatedTo(ChronoUnit.MICROS);
        var counts = tapped == null || tapped.isAfter(received) || tapped.isBefore(received.minus(ON_ITS_WAY_AT_MOST))
                ? received
                : tapped.truncatedTo(ChronoUnit.MICROS);
        return new ReportMoment(counts, received);
    }

    /** When it reached us, if the tap that counts was made before; else null. */
    Instant receivedLater() {
        return counts.equals(received) ? null : received;
    }
}
