package nl.plekje.complaint.intake;

import java.time.Instant;
import nl.plekje.complaint.history.ComplaintState;
import nl.plekje.complaint.location.Location;
import nl.plekje.events.ComplaintFiled.Kind;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ComplaintId;
import org.jspecify.annotations.Nullable;

/**
 * The receipt. Holds nothing of what was written, since answers to commands are kept for repeats.
 *
 * @param number the number to quote
 * @param location the location it is about; null when none
 * @param late whether it came after the period of CO-008
 * @param owner name of who handles it; null as long as nobody does
 * @param contactDue when personal contact is promised at the latest
 * @param verdictDue when the verdict is promised at the latest; null for what gets none
 */
public record FiledView(
        ComplaintId id,
        String number,
        Kind kind,
        @Nullable Location location,
        ComplaintState state,
        Instant filedAt,
        boolean late,
        @Nullable String owner,
        Instant contactDue,
        @Nullable Instant verdictDue,
        Explanation why) {}
