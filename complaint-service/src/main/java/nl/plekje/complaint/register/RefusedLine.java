package nl.plekje.complaint.register;

import nl.plekje.kernel.explanation.Explanation;

/**
 * A row of a file that was not taken in.
 *
 * @param line where the row begins in the file, from 1; the header is line 1
 */
public record RefusedLine(long line, Explanation why) {}
