package nl.plekje.placement.endofcare;

import java.time.LocalDate;
import nl.plekje.kernel.explanation.Explanation;

/**
 * The end of care by age.
 *
 * @param lastDay last day of care, inside
 */
public record EndOfCare(LocalDate lastDay, Explanation why) {}
