package nl.plekje.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import nl.plekje.kernel.id.MessageId;

/**
 * One try to send an e-mail, and what follows from how it ended.
 *
 * @param number counts the tries, from 1
 * @param queuedAt since when the e-mail waits
 */
public record Attempt(MessageId message, int number, Instant queuedAt) {

    /** A mail server restarts in seconds: the second try comes soon. */
    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int FACTOR = 3;

    /** As long as mail servers themselves keep trying (RFC 5321, 4.5.4.1: at least four to five days). */
    private static final Duration PATIENCE = Duration.ofDays(5);

    /** What a try ended in. */
    public sealed interface Result {
        /** The mail server took it. */
        record Accepted() implements Result {}

        /** There is no address to send to. */
        record NoAddress() implements Result {}

        /** The mail server will never take it: it answered with a permanent error. */
        record Refused(String reason) implements Result {}

        /** The mail server did not answer, or not now. */
        record Unreached(String reason) implements Result {}
    }

    /**
     * What is decided after a try.
     *
     * @param nextAt when it is tried again; null when it is settled
     * @param reason for operations; holds no address
     */
    public record Decision(Outcome outcome, Instant nextAt, String reason) {}

    /** Decides what follows: delivered, tried again with growing pauses, or given up after five days. */
    public Decision decide(Result result, Instant now) {
        if (result instanceof Result.Accepted) {
            return new Decision(Outcome.DELIVERED, null, "");
        }
        if (result instanceof Result.NoAddress) {
            return new Decision(Outcome.NO_ADDRESS, null, "");
        }
        if (result instanceof Result.Refused refused) {
            return new Decision(Outcome.GAVE_UP, null, refused.reason());
        }
        var reason = ((Result.Unreached) result).reason();
        var next = now.plus(pause());
        return next.isAfter(queuedAt.plus(PATIENCE))
                ? new Decision(Outcome.GAVE_UP, null, reason)
                : new Decision(Outcome.FAILED, next, reason);
    }

    private Duration pause() {
        var pause = FIRST_WAIT;
        for (var i = 1; i < number && pause.compareTo(LONGEST_WAIT) < 0; i++) {
            pause = pause.multipliedBy(FACTOR);
        }
        return pause.compareTo(LONGEST_WAIT) < 0 ? pause : LONGEST_WAIT;
    }
}
