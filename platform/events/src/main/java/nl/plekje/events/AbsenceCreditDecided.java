package nl.plekje.events;

import java.time.Instant;
import java.time.LocalDate;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.AbsenceId;
import nl.plekje.kernel.id.ChildId;

/**
 * What a reported absence earned, and why.
 *
 * @param minutes minutes of credit earned now; 0 when none, or not yet
 * @param undoUntil the absence can be taken back before this moment
 */
@Topic(value = "absence-credit-decided", from = "credit")
public record AbsenceCreditDecided(
        AbsenceId absence,
        long version,
        ChildId child,
        LocalDate day,
        Outcome outcome,
        int minutes,
        Explanation why,
        Instant undoUntil)
        implements Fact {

    /** The answer to "does it earn credit?". */
    public enum Outcome {
        /** Credit was added. */
        EARNED,
        /** Not yet: decided by itself on the day the window opens. */
        PENDING,
        /** Reported too late. */
        REFUSED_LATE,
        /** The provider's conditions give no credit for it. */
        NOT_OFFERED
    }

    @Override
    public String key() {
        return child.toString();
    }
}
