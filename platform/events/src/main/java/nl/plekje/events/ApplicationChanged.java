package nl.plekje.events;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.ApplicationId;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.kernel.id.LocationId;

/**
 * A family's wish for a place was registered, confirmed, changed, or left the waiting list. Nothing of it happens without
 * this fact, so that the family always hears.
 *
 * @param provider code of the legal entity whose locations are wanted
 * @param locations the locations wanted, the most wanted first; one or more
 * @param weekdays the weekdays wanted, Monday first; one or more
 * @param earliestStart first day on which care may begin
 * @param registeredAt the moment that counts for the order of the list
 * @param confirmBy until when the family has to confirm what was recorded for it; null when that is not asked (any more)
 * @param change what happened to it
 * @param changedBy who did it
 * @param removedFor why it was removed; null unless it was
 */
@Topic(value = "application-changed", from = "placement")
public record ApplicationChanged(
        ApplicationId application,
        long version,
        ChildId child,
        HouseholdId household,
        String provider,
        CareType careType,
        List<LocationId> locations,
        List<DayOfWeek> weekdays,
        LocalDate earliestStart,
        Instant registeredAt,
        State state,
        @MayBeNull Instant confirmBy,
        Change change,
        ChangedBy changedBy,
        @MayBeNull RemovedFor removedFor,
        Instant changedAt)
        implements Fact {

    /** Where an application stands. */
    public enum State {
        /** Recorded for the family, which has yet to confirm it. */
        REGISTERED,
        /** On the waiting list. */
        CONFIRMED,
        /** Taken back by the family. */
        WITHDRAWN,
        /** Taken off the list. */
        REMOVED
    }

    /** What happened. */
    public enum Change {
        REGISTERED,
        CONFIRMED,
        WISH_CHANGED,
        WITHDRAWN,
        REMOVED
    }

    /** Who did it. */
    public enum ChangedBy {
        FAMILY,
        STAFF,
        /** Nobody: the term for confirming ended. */
        DEADLINE
    }

    /** Why an application was removed. */
    public enum RemovedFor {
        /** The family did not confirm what was recorded within its term. */
        NOT_CONFIRMED,
        /** The family did not answer when asked whether it still waits. */
        NO_ANSWER,
        /** The child is too old for this care. */
        TOO_OLD,
        /** The same wish was recorded twice. */
        DUPLICATE,
        /** The child has the place that was wished. */
        PLACED
    }

    @Override
    public String key() {
        return application.toString();
    }
}
