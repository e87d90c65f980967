package nl.plekje.complaint.casework;

import java.time.Instant;
import java.util.UUID;
import nl.plekje.events.ColleagueInformed.Because;
import nl.plekje.kernel.id.ComplaintId;

/** Something that the caller has to know of a case. */
public record AttentionView(UUID id, ComplaintId complaint, String number, Because because, Instant at) {}
