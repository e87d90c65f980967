package nl.plekje.placement.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ApplicationId;
import org.jspecify.annotations.Nullable;

/**
 * An application on the list of a location and care type, as staff see it.
 *
 * @param place its place on the whole list, whatever the list shows, from 1; null while it is not confirmed
 * @param band age band on the day on which care would begin
 * @param preference which choice the location is for the family, from 1
 * @param why what puts it there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WaitlistEntryView(
        @Nullable Integer place,
        ApplicationId id,
        ApplicationView.Child child,
        AgeBand band,
        int preference,
        List<WishedDay> days,
        List<List<WishedDay>> alternatives,
        LocalDate earliestStart,
        @Nullable TransferCause transfer,
        ApplicationState state,
        Instant registeredAt,
        Explanation why) {}
