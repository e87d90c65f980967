package nl.plekje.placement.location;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * Staff to plan: either the whole week, or one day; a day either as a whole or by its parts.
 *
 * @param staff the week, from today on; a weekday left out has none
 * @param day the one day that differs from its weekday
 * @param count staff all through that day
 * @param spans staff by part of that day; outside of them there is nobody
 */
public record StaffRequest(
        @Size(max = 7) List<@NotNull @Valid StaffPlan> staff,
        LocalDate day,
        @Min(0) @Max(99) Integer count,
        @Size(min = 1, max = 96) List<@NotNull @Valid StaffSpan> spans) {}
