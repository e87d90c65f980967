package nl.plekje.placement.location;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import nl.plekje.kernel.calendar.SchoolRegion;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.LocationId;
import org.jspecify.annotations.Nullable;

/**
 * A location as everyone who has to do with it sees it.
 *
 * @param version counts its changes, from 1
 * @param schoolRegion the region whose school holidays hold there; null when not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LocationView(
        LocationId id,
        long version,
        String provider,
        String name,
        String town,
        String phone,
        Set<CareType> careTypes,
        List<OpeningHours> openingHours,
        List<GroupView> groups,
        @Nullable SchoolRegion schoolRegion) {

    /**
     * A group of the location.
     *
     * @param maximum most children at any moment
     */
    public record GroupView(
            @NotNull GroupId id,
            @NotBlank @Size(max = 100) String name,
            @NotNull CareType careType,
            @NotNull @Min(1) @Max(99) Integer maximum) {}
}
