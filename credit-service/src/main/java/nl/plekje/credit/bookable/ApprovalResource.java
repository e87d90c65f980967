package nl.plekje.credit.bookable;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.page.Cursor;
import nl.plekje.service.page.Page;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How requests for extra days were answered, location by location. */
@Path("/extra-day-approvals")
public class ApprovalResource {

    private final SeatsRepository seats;
    private final Caller caller;
    private final Clock clock;

    ApprovalResource(SeatsRepository seats, Caller caller, Clock clock) {
        this.seats = seats;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * How requests were answered at a location over the last eight weeks.
     *
     * @param ratePercent whole per cents granted; null when none was answered
     * @param open requests without an answer now
     * @param hoursToAnswer how long an answer took, in whole hours on average; 0 when none was given
     */
    public record LocationApproval(
            LocationId location,
            String name,
            int granted,
            int declined,
            @Nullable Integer ratePercent,
            int open,
            int hoursToAnswer) {

        static LocationApproval of(SeatsRepository.OfLocation it) {
            return new LocationApproval(
                    it.location(),
                    it.name(),
                    it.approvals().granted(),
                    it.approvals().declined(),
                    it.approvals().ratePercent(),
                    it.open(),
                    it.hoursToAnswer());
        }
    }

    /** Locations with requests of late, by name: those that the caller manages, all for planners and the board. */
    @GET
    @RolesAllowed({Roles.PLANNER, Roles.LOCATION_MANAGER, Roles.BOARD})
    @WithSession
    public Uni<Page<LocationApproval>> list(
            @RestQuery @Size(max = Cursor.MAX_LENGTH) String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var all = caller.is(Roles.PLANNER) || caller.is(Roles.BOARD);
        var since = BookableService.since(clock.instant());
        return seats.byLocation(since, all, caller.account(), Cursor.byText(cursor), limit + 1)
                .map(found -> Page.of(found.stream().map(LocationApproval::of).toList(), limit, it -> new Cursor<>(
                                it.name(), it.location().value())
                        .toString()));
    }
}
