package nl.plekje.placement.location;

import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalTime;

/** When a location is open on a weekday, local time. */
public record OpeningHours(
        @NotNull DayOfWeek weekday,
        @NotNull LocalTime from,
        @NotNull LocalTime until) {}
