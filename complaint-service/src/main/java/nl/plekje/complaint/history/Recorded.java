package nl.plekje.complaint.history;

import java.time.Instant;

/**
 * An event in its place in the case.
 *
 * @param seq counts the events of the case, from 1
 * @param at the moment it happened
 * @param recordedAt the moment it was entered; later for what was told afterwards
 * @param actor account of who did it; the name of the service when it did so by itself
 */
public record Recorded(int seq, Instant at, Instant recordedAt, String actor, CaseEvent event) {}
