package nl.plekje.placement.location;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.util.List;

/**
 * How many staff are planned for a group on a weekday: either all day, or by part of the day.
 *
 * @param count staff all day
 * @param spans staff by part of the day; outside of them there is nobody
 */
public record StaffPlan(
        @NotNull DayOfWeek weekday,
        @Min(0) @Max(99) Integer count,
        @Size(min = 1, max = 96) List<@NotNull @Valid StaffSpan> spans) {}
