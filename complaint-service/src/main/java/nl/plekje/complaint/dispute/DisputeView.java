package nl.plekje.complaint.dispute;

import java.time.LocalDate;
import java.util.UUID;
import nl.plekje.complaint.history.ComplaintState;
import nl.plekje.complaint.history.ExternalBody;
import nl.plekje.kernel.id.ComplaintId;
import org.jspecify.annotations.Nullable;

/**
 * A dispute.
 *
 * @param complaint the case it came from; null for one without (CO-024)
 * @param number of that case
 * @param caseState where that case stands
 * @param provider code of the legal entity
 * @param outcome null while it runs
 * @param refundCents what the family gets back (CO-025); null when nothing
 * @param refundedOn null as long as it is not paid
 */
public record DisputeView(
        UUID id,
        @Nullable ComplaintId complaint,
        @Nullable String number,
        @Nullable ComplaintState caseState,
        ExternalBody body,
        String fileNumber,
        String provider,
        LocalDate submittedOn,
        @Nullable DisputeOutcome outcome,
        @Nullable LocalDate endedOn,
        @Nullable Long refundCents,
        @Nullable LocalDate refundedOn) {}
