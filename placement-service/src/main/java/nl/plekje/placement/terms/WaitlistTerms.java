package nl.plekje.placement.terms;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import nl.plekje.kernel.rule.Citation;

/**
 * How families wait for a place.
 *
 * @param priority what puts one application before another, the weightiest first; the last is the registration
 * @param confirmWithinDays days that a family has to confirm what was recorded for it
 * @param source where the conditions say so
 */
public record WaitlistTerms(List<WaitlistCriterion> priority, int confirmWithinDays, Citation source) {

    public WaitlistTerms {
        priority = List.copyOf(priority);
        Objects.requireNonNull(source, "source");
        if (new HashSet<>(priority).size() < priority.size()) {
            throw new IllegalArgumentException("a criterion counts once: " + priority);
        }
        if (priority.indexOf(WaitlistCriterion.REGISTRATION) != priority.size() - 1) {
            throw new IllegalArgumentException("the last criterion is REGISTRATION: " + priority);
        }
        if (confirmWithinDays < 1) {
            throw new IllegalArgumentException("a family has a day or more to confirm: " + confirmWithinDays);
        }
    }

    /** The number under which families know a criterion, from 1. */
    public int number(WaitlistCriterion criterion) {
        return priority.indexOf(criterion) + 1;
    }
}
