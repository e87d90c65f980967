package nl.plekje.placement.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import nl.plekje.kernel.calendar.BirthDate;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.ApplicationId;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.placement.terms.WaitlistCriterion;

/**
 * An application as it stands on the list of one location and care type.
 *
 * @param preference which choice the location is for the family, from 1
 * @param met the criteria that it meets there today
 */
record Waiting(
        ApplicationId id,
        ChildId child,
        String firstName,
        BirthDate born,
        CareType careType,
        Wish wish,
        int preference,
        TransferCause transfer,
        ApplicationState state,
        Instant registeredAt,
        Set<WaitlistCriterion> met) {

    Waiting {
        met = Set.copyOf(met);
    }

    /** Its age band on the day on which care would begin. */
    AgeBand band(LocalDate today) {
        return AgeBand.of(careType, born, wish.startFrom(today));
    }
}
