package nl.plekje.complaint.intake;

import java.time.Instant;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ComplaintId;

/**
 * A case that was just filed.
 *
 * @param provider code of the provider whose location it is about; null when none
 * @param late whether it came after the period of CO-008
 */
record NewCase(ComplaintId id, CaseNumber number, String provider, Instant filedAt, boolean late, Explanation why) {}
