package nl.plekje.complaint.signal;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.plekje.kernel.explanation.Explanation;

/**
 * A place where a condition holds now.
 *
 * @param subject what it is about, as {@code extra-day/018f...}
 * @param location null when it concerns none
 * @param concerned accounts of whom a case behind it is about: they do not see it
 * @param why the sentence with its evidence
 */
record Finding(String subject, UUID location, Instant since, Explanation why, Set<String> concerned) {}
