package nl.plekje.complaint.link;

import java.time.LocalDate;
import nl.plekje.complaint.category.Category;
import nl.plekje.complaint.history.ComplaintState;
import nl.plekje.kernel.id.ComplaintId;
import org.jspecify.annotations.Nullable;

/**
 * A case that is linked, or may be about the same event.
 *
 * @param linked whether it is linked already; else it is a proposal
 * @param sameDay whether it is about the same day
 * @param sameSubject whether it is about the same category
 */
public record LinkView(
        ComplaintId id,
        String number,
        @Nullable Category category,
        ComplaintState state,
        @Nullable LocalDate eventOn,
        boolean linked,
        boolean sameDay,
        boolean sameSubject) {}
