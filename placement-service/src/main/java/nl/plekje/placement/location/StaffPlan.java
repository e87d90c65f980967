package nl.plekje.placement.location;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;

/** How many staff are planned for a group on a weekday. */
public record StaffPlan(
        @NotNull DayOfWeek weekday,
        @NotNull @Min(0) @Max(99) Integer count) {}
