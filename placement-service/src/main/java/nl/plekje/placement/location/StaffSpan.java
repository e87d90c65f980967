package nl.plekje.placement.location;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;

/** Staff planned for a part of a day, in whole quarters of an hour of local time. */
public record StaffSpan(
        @NotNull LocalTime from,
        @NotNull LocalTime until,
        @NotNull @Min(0) @Max(99) Integer count) {}
