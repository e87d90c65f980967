package nl.plekje.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.LocationId;

/**
 * A request for an extra day was answered. A granted day has its seat.
 *
 * @param why the answer in words, as the family reads it
 * @param alternatives what the family could ask for instead; null or empty when granted or when there is none
 * @param location the location whose managers are told too
 * @param decidedBy who or what gave the answer
 */
@Topic(value = "extra-day-decided", from = "placement")
public record ExtraDayDecided(
        ExtraDayId extraDay,
        long version,
        ChildId child,
        GroupId group,
        LocalDate day,
        Outcome outcome,
        Explanation why,
        Instant decidedAt,
        @MayBeNull List<Alternative> alternatives,
        @MayBeNull LocationId location,
        @MayBeNull DecidedBy decidedBy)
        implements Fact {

    /** An answer without alternatives. */
    public ExtraDayDecided(
            ExtraDayId extraDay,
            long version,
            ChildId child,
            GroupId group,
            LocalDate day,
            Outcome outcome,
            Explanation why,
            Instant decidedAt) {
        this(extraDay, version, child, group, day, outcome, why, decidedAt, null, null, null);
    }

    /** Who or what gave the answer. */
    public enum DecidedBy {
        /** A member of staff. */
        STAFF,
        /** Nobody: the conditions grant a free seat at once. */
        POLICY,
        /** Nobody: the deadline came. */
        DEADLINE
    }

    /** The answer. */
    public enum Outcome {
        GRANTED,
        DECLINED
    }

    /** In what an alternative differs from what was asked. */
    public enum Difference {
        DAY,
        GROUP,
        LOCATION
    }

    /**
     * Care that could be had instead (CR-035): a seat stood free when the answer was given.
     *
     * @param freeSeats seats free then, one or more
     */
    public record Alternative(
            Difference difference,
            LocalDate day,
            LocationId location,
            String locationName,
            GroupId group,
            String groupName,
            int freeSeats) {}

    @Override
    public String key() {
        return child.toString();
    }
}
