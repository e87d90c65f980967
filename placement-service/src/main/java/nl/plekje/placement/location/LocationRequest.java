package nl.plekje.placement.location;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import nl.plekje.kernel.calendar.SchoolRegion;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.LocationId;

/**
 * A location as it shall be.
 *
 * @param id chosen by the caller, or null to have one made
 * @param provider code of the legal entity that runs it
 * @param managers accounts of those who manage it
 * @param openingHours at most one span a weekday; a weekday without is closed
 * @param schoolRegion the region whose school holidays hold there; null when not known, then every week is a school week
 */
public record LocationRequest(
        LocationId id,
        @NotBlank @Size(max = 50) String provider,
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 100) String town,
        @NotBlank @Size(max = 30) String phone,
        @NotNull @Size(max = 50) Set<@NotBlank @Size(max = 100) String> managers,
        @NotEmpty Set<@NotNull CareType> careTypes,
        @NotNull @Size(max = 7) List<@NotNull @Valid OpeningHours> openingHours,
        SchoolRegion schoolRegion) {}
