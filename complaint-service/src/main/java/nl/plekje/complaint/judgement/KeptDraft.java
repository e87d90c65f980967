package nl.plekje.complaint.judgement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A draft as it is kept.
 *
 * @param version counts what was kept of it; 0 for nothing yet
 * @param changedBy name of who kept it last; null when nobody did, or the coordinator has not entered them
 * @param changedAt null when nobody did
 */
record KeptDraft(
        long version,
        VerdictDraft draft,
        @Nullable String changedBy,
        @Nullable Instant changedAt) {

    /** Nothing kept yet. */
    static KeptDraft none() {
        return new KeptDraft(0, VerdictDraft.empty(), null, null);
    }
}
