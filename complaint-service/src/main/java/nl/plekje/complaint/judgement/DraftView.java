package nl.plekje.complaint.judgement;

import java.util.List;

/**
 * A verdict as it is composed.
 *
 * @param version counts what was kept of it, 0 for nothing yet: who changes it names the one they changed
 * @param checks all that it needs, met or not
 */
public record DraftView(VerdictDraft draft, long version, List<VerdictCheck> checks) {}
