package nl.plekje.complaint.register;

import java.util.List;

/**
 * A register as read from its file: every row is either taken in or refused.
 *
 * @param refused rows that make no sense, with the reason
 */
record RegisterFile(List<RegisterRow> rows, List<RefusedLine> refused) {}
