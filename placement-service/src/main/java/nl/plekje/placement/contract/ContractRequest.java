package nl.plekje.placement.contract;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.GroupId;

/**
 * A contract to sign.
 *
 * @param id chosen by the caller, or null to have one made
 * @param weeksPerYear weeks of care that the price of a year covers; 0 for a zero-hours contract, which has no sessions
 * @param lastDay last day of care, or null for the day on which care ends by age
 */
public record ContractRequest(
        ContractId id,
        @NotNull ChildId child,
        @NotNull GroupId group,
        @NotNull CareType careType,
        @NotNull @Min(0) @Max(52) Integer weeksPerYear,
        @NotNull LocalDate firstDay,
        LocalDate lastDay,
        @NotNull @Size(max = 14) List<@NotNull @Valid WeeklySession> sessions) {

    /** A session of every week, local times. */
    public record WeeklySession(
            @NotNull DayOfWeek weekday,
            @NotNull LocalTime from,
            @NotNull LocalTime until) {}
}
