package nl.plekje.credit.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import nl.plekje.events.AbsenceReason;
import nl.plekje.events.AbsenceReported.Channel;
import nl.plekje.kernel.calendar.Amsterdam;

/**
 * The facts of an absence that credit depends on.
 *
 * @param reportedAt the moment that counts: when the report was received, or the tap if it was made offline
 * @param sessionStart when the contracted session begins
 * @param sessionMinutes its contracted length in whole minutes, without what a closure or an earlier report took of it
 * @param onPublicHoliday whether the provider's calendar has a public holiday on that day
 * @param swapDaysUsed swap days that the child has used in the year of the session; matters under a quota only
 */
public record SessionMissed(
        Instant reportedAt,
        Instant sessionStart,
        int sessionMinutes,
        AbsenceReason reason,
        Channel channel,
        boolean onPublicHoliday,
        int swapDaysUsed) {

    public SessionMissed {
        Objects.requireNonNull(reportedAt, "reportedAt");
        Objects.requireNonNull(sessionStart, "sessionStart");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(channel, "channel");
        if (sessionMinutes < 0 || swapDaysUsed < 0) {
            throw new IllegalArgumentException(
                    "minutes and swap days are zero or more: " + sessionMinutes + ", " + swapDaysUsed);
        }
    }

    /** The absent day. */
    public LocalDate day() {
        return Amsterdam.dateOf(sessionStart);
    }
}
