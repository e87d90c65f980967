package nl.plekje.complaint.judgement;

import nl.plekje.kernel.explanation.Explanation;

/**
 * One thing that a verdict needs.
 *
 * @param pointer where it stands in the draft, as JSON pointer; empty for what is missing in the case itself
 * @param met whether it is there
 * @param why what is needed, and the rule that asks for it
 */
public record VerdictCheck(String pointer, boolean met, Explanation why) {}
