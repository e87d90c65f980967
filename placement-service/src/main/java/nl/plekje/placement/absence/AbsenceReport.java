package nl.plekje.placement.absence;

import java.time.Instant;
import java.util.UUID;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.id.AbsenceId;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.placement.access.Viewer;

/**
 * An absence about to be written.
 *
 * @param id identity it will have
 * @param viewer who reports it
 * @param at the moment that counts, and when it reached us
 * @param key idempotency key of the command; null when it has none
 * @param fingerprint what the command says, to notice a key used again for another one
 */
record AbsenceReport(
        AbsenceId id,
        ChildId child,
        AbsenceRequest request,
        Viewer viewer,
        ReportMoment at,
        UUID key,
        byte[] fingerprint) {

    /** Days back for which staff record who was not there. */
    static final int DAYS_BACK_FOR_STAFF = 7;

    /** Staff record an absence of a session that began after this moment: on the day itself, or some days later. */
    Instant earliestForStaff() {
        return Amsterdam.startOf(Amsterdam.dateOf(at.received()).minusDays(DAYS_BACK_FOR_STAFF));
    }
}
