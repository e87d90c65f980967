package nl.plekje.complaint.judgement;

import java.util.List;

/**
 * A verdict as it is composed.
 *
 * @param checks all that it needs, met or not
 */
public record DraftView(VerdictDraft draft, List<VerdictCheck> checks) {}
