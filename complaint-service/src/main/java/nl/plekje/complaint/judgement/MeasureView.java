package nl.plekje.complaint.judgement;

import java.time.LocalDate;
import java.util.UUID;
import nl.plekje.kernel.id.ComplaintId;

/** A measure that was promised and is not done. */
public record MeasureView(
        UUID id,
        ComplaintId complaint,
        String number,
        String what,
        String owner,
        String ownerName,
        LocalDate dueOn,
        boolean overdue) {}
