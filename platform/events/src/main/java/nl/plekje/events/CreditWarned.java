package nl.plekje.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.ChildId;

/**
 * Credit is close to being lost while it can still be used (C5).
 *
 * @param minutes minutes that lapse; for {@link Occasion#QUOTA} of the days still open, 0
 * @param days swap days still open; 0 but for {@link Occasion#QUOTA}
 * @param lastDay the last day on which it can be used
 * @param daysAhead how many days before it lapses this warning is sent: 60, 30, 7; 0 for one with a date of its own
 * @param bookable days on which it could be used, the likeliest first; empty when there is none
 */
@Topic(value = "credit-warned", from = "credit")
public record CreditWarned(
        ChildId child,
        long version,
        CareType careType,
        Occasion occasion,
        int minutes,
        int days,
        LocalDate lastDay,
        int daysAhead,
        List<Bookable> bookable,
        Instant warnedAt)
        implements Fact {

    /** What makes it lapse. */
    public enum Occasion {
        /** The lot's own last day, as the end of the year. */
        EXPIRY,
        /** Care ends, as at the fourth birthday or with the contract. */
        END_OF_CARE,
        /** More than half of the swap days of the year are still open (CR-054). */
        QUOTA
    }

    /**
     * A day that could still be booked.
     *
     * @param likely whether a request is likely to be granted; else it is doubtful
     */
    public record Bookable(LocalDate day, boolean likely) {}

    @Override
    public String key() {
        return child.toString();
    }
}
