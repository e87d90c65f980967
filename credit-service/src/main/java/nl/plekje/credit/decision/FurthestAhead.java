package nl.plekje.credit.decision;

import java.time.LocalDate;
import java.util.Objects;
import nl.plekje.kernel.rule.Citation;

/**
 * How far ahead an absence may lie to have its credit decided (CR-006). An absence beyond is accepted all the same; its
 * credit waits until the window opens.
 *
 * @param days calendar days, itself inside
 */
public record FurthestAhead(int days, Citation source) {

    public FurthestAhead {
        Objects.requireNonNull(source, "source");
        if (days < 0) {
            throw new IllegalArgumentException("a window is zero days or more: " + days);
        }
    }

    /** The first day on which an absence on this day lies within the window; it opens at midnight. */
    public LocalDate opensFor(LocalDate absentDay) {
        return absentDay.minusDays(days);
    }
}
