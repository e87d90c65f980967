package nl.plekje.placement.application;

import java.time.DayOfWeek;
import java.util.Objects;

/** A day of every week on which a family wants care. */
public record WishedDay(DayOfWeek weekday, DayPart part) {

    public WishedDay {
        Objects.requireNonNull(weekday, "weekday");
        Objects.requireNonNull(part, "part");
    }
}
