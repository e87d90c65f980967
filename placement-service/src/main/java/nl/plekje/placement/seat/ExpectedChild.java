package nl.plekje.placement.seat;

import java.time.LocalTime;
import nl.plekje.kernel.calendar.BirthDate;
import nl.plekje.kernel.id.ChildId;

/** A child that is expected in a group on a day, from arrival until leaving (local times). */
public record ExpectedChild(ChildId child, BirthDate born, LocalTime from, LocalTime until) {

    boolean isThereAt(LocalTime moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }
}
