package nl.plekje.complaint.intake;

import java.time.Instant;
import nl.plekje.complaint.location.Location;
import nl.plekje.events.ComplaintFiled.Kind;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ComplaintId;

/**
 * The receipt. Holds nothing of what was written, since answers to commands are kept for repeats.
 *
 * @param number the number to quote
 * @param location the location it is about; null when none
 * @param late whether it came after the period of CO-008
 */
public record FiledView(
        ComplaintId id,
        String number,
        Kind kind,
        Location location,
        ComplaintState state,
        Instant filedAt,
        boolean late,
        Explanation why) {}
