package nl.plekje.placement.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.plekje.events.ApplicationChanged.Change;
import nl.plekje.events.ApplicationChanged.ChangedBy;
import nl.plekje.events.ApplicationChanged.RemovedFor;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.ApplicationId;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.LocationId;
import org.jspecify.annotations.Nullable;

/**
 * An application, with its position on each list on which it stands.
 *
 * @param locations the most wanted first
 * @param policy version of the conditions that the family keeps
 * @param confirmBy until when the family has to confirm; null when there is nothing to confirm
 * @param removedFor why it was removed; null unless it was
 * @param history what happened to it, oldest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApplicationView(
        ApplicationId id,
        long version,
        Child child,
        String provider,
        CareType careType,
        List<Wanted> locations,
        List<WishedDay> days,
        List<List<WishedDay>> alternatives,
        LocalDate earliestStart,
        @Nullable TransferCause transfer,
        ApplicationState state,
        Instant registeredAt,
        ApplicationChannel channel,
        String policy,
        @Nullable Instant confirmBy,
        @Nullable RemovedFor removedFor,
        List<Event> history) {

    /**
     * The child.
     *
     * @param birthDate the due date of a child that is not born yet
     * @param expected whether it is not born yet
     */
    public record Child(ChildId id, String firstName, LocalDate birthDate, boolean expected) {}

    /**
     * A location wanted.
     *
     * @param position where it stands there, or would stand once confirmed; null when it has left the list
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Wanted(
            LocationId id, String name, @Nullable WaitlistPosition position) {}

    /** Something that happened to it. */
    public record Event(long version, Instant at, Change change, ChangedBy changedBy) {}
}
