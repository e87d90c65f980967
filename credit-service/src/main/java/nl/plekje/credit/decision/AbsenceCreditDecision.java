package nl.plekje.credit.decision;

import java.time.Instant;
import java.time.LocalDate;
import nl.plekje.events.AbsenceCreditDecided.Outcome;
import nl.plekje.kernel.explanation.Explanation;

/** What an absence earns. The absence itself is accepted whatever the answer. */
public sealed interface AbsenceCreditDecision {

    Outcome outcome();

    /** Minutes of credit earned now. */
    default int minutes() {
        return 0;
    }

    /** The absence can be taken back before this moment: the start of the session. */
    Instant undoUntil();

    Explanation why();

    /**
     * Credit was earned.
     *
     * @param usableFrom first day on which it can be spent
     * @param expiresOn last day on which it can be spent
     */
    record Earned(int minutes, LocalDate usableFrom, LocalDate expiresOn, Instant undoUntil, Explanation why)
            implements AbsenceCreditDecision {

        @Override
        public Outcome outcome() {
            return Outcome.EARNED;
        }
    }

    /** Reported too late. */
    record RefusedLate(Instant undoUntil, Explanation why) implements AbsenceCreditDecision {

        @Override
        public Outcome outcome() {
            return Outcome.REFUSED_LATE;
        }
    }

    /**
     * Too far ahead to decide; decided by itself when the window opens, by the moment of reporting and these same terms.
     *
     * @param minutesWhenWindowOpens what will then be earned
     * @param expiresOn last day on which it can be spent
     * @param pendingUntil the day on which it is decided, from midnight
     */
    record Pending(
            int minutesWhenWindowOpens, LocalDate expiresOn, LocalDate pendingUntil, Instant undoUntil, Explanation why)
            implements AbsenceCreditDecision {

        @Override
        public Outcome outcome() {
            return Outcome.PENDING;
        }
    }

    /** The provider's conditions give no credit for it, however early it is reported. */
    record NotOffered(Instant undoUntil, Explanation why) implements AbsenceCreditDecision {

        @Override
        public Outcome outcome() {
            return Outcome.NOT_OFFERED;
        }
    }
}
