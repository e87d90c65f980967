package nl.plekje.placement.location;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * Staff to plan: either the whole week, or one day.
 *
 * @param staff the week; a weekday left out has none
 * @param day the one day that differs from its weekday
 * @param count staff on that day
 */
public record StaffRequest(
        @Size(max = 7) List<@NotNull @Valid StaffPlan> staff,
        LocalDate day,
        @Min(0) @Max(99) Integer count) {}
