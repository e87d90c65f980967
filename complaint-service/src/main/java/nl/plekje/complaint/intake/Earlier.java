package nl.plekje.complaint.intake;

import nl.plekje.kernel.id.ComplaintId;

/**
 * A complaint that came before about the same.
 *
 * @param sameChild whether it is about the same child; else it is the same subject at the same location
 */
record Earlier(ComplaintId id, String number, boolean sameChild) {}
