package nl.plekje.complaint.history;

import java.time.Instant;
import nl.plekje.complaint.clock.ClockKind;

/**
 * How a clock ended.
 *
 * @param doneAt when the promise was kept, in time or late; null when it never was
 */
public record ClockResult(ClockKind clock, Instant dueAt, Instant doneAt) {}
