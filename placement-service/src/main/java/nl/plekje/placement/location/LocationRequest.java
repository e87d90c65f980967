package nl.plekje.placement.location;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import nl.plekje.kernel.calendar.SchoolRegion;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.placement.location.LocationView.GroupView;

/**
 * A location as it shall be. What {@link LocationView} shows may be sent back as it is.
 *
 * @param id chosen by the caller, or null to have one made
 * @param version when changing: the version that the change is based on; null for a new one
 * @param provider code of the legal entity that runs it; stays what it is
 * @param managers accounts of those who manage it; null leaves them as they are, since not everybody may see them
 * @param openingHours at most one span a weekday; a weekday without is closed
 * @param schoolRegion the region whose school holidays hold there; null when not known, then every week is a school week
 * @param groups as they are; null for the same. They are added and changed by themselves
 */
public record LocationRequest(
        LocationId id,
        @Min(1) @Max(Integer.MAX_VALUE) Long version,
        @NotBlank @Size(max = 50) String provider,
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 100) String town,
        @NotBlank @Size(max = 30) String phone,
        @Size(max = 50) Set<@NotBlank @Size(max = 100) String> managers,
        @NotEmpty @Size(max = 5) Set<@NotNull CareType> careTypes,
        @NotNull @Size(max = 7) List<@NotNull @Valid OpeningHours> openingHours,
        SchoolRegion schoolRegion,
        @Size(max = 100) List<@NotNull @Valid GroupView> groups) {}
