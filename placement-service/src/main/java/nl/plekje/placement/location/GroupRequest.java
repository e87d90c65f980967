package nl.plekje.placement.location;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.GroupId;

/**
 * A new group.
 *
 * @param id chosen by the caller, or null to have one made
 * @param maximum most children at any moment, whatever the staff
 * @param staff staff planned by weekday; a weekday left out has none
 */
public record GroupRequest(
        GroupId id,
        @NotBlank @Size(max = 100) String name,
        @NotNull CareType careType,
        @NotNull @Min(1) @Max(99) Integer maximum,
        @NotNull @Size(max = 7) List<@NotNull @Valid StaffPlan> staff) {}
