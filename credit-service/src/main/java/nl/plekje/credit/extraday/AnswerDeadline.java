package nl.plekje.credit.extraday;

import java.time.Instant;
import nl.plekje.kernel.explanation.Explanation;

/**
 * The moment before which a family has its answer; an undecided request then answers itself.
 *
 * @param at never before the request and never after the session begins, unless the request itself is later
 */
public record AnswerDeadline(Instant at, Explanation why) {}
