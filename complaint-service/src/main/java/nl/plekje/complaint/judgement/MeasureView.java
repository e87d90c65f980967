package nl.plekje.complaint.judgement;

import java.time.LocalDate;
import java.util.UUID;
import nl.plekje.kernel.id.ComplaintId;
import org.jspecify.annotations.Nullable;

/** A measure that was promised and is not done. */
public record MeasureView(
        UUID id,
        ComplaintId complaint,
        String number,
        String what,
        String owner,
        @Nullable String ownerName,
        LocalDate dueOn,
        boolean overdue) {}
