package nl.plekje.complaint.signal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.plekje.complaint.location.Location;
import nl.plekje.kernel.explanation.Explanation;
import org.jspecify.annotations.Nullable;

/**
 * An early warning.
 *
 * @param kind the row of the prevention table
 * @param subject kind and identity of what it is about, as {@code extra-day/018f...}
 * @param why the sentence with its evidence
 * @param complaints how many real complaints stand behind the kind
 * @param assignedTo account of who took it up; null when nobody did
 * @param snoozedUntil hidden from the board until this day; null when not
 * @param disputed why somebody says that it is not so; null when nobody does
 * @param clearedAt null while the condition holds
 */
public record SignalView(
        UUID id,
        String kind,
        String subject,
        @Nullable Location location,
        Instant since,
        Instant raisedAt,
        @Nullable Instant clearedAt,
        Explanation why,
        SignalOwner owner,
        SignalAction action,
        int complaints,
        @Nullable String assignedTo,
        @Nullable LocalDate snoozedUntil,
        @Nullable String disputed) {}
