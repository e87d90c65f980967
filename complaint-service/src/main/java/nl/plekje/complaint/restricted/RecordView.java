package nl.plekje.complaint.restricted;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.plekje.complaint.document.DocumentView;
import nl.plekje.complaint.history.ExitRoute;
import org.jspecify.annotations.Nullable;

/**
 * A restricted record.
 *
 * @param number of the case it left
 * @param closedAt null while it runs
 * @param content what was written and what happened, as it was when it left; null in a list
 * @param documents files that the case had when it left, as far as they are this record's; null in a list
 * @param notes of the officers, oldest first; null in a list
 */
public record RecordView(
        UUID id,
        String number,
        ExitRoute route,
        boolean whole,
        @Nullable String location,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Map<String, Object> content,
        @Nullable List<DocumentView> documents,
        @Nullable List<NoteView> notes) {

    /** What an officer noted. */
    public record NoteView(Instant at, String actor, String note) {}
}
