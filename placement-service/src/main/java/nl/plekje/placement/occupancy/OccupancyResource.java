package nl.plekje.placement.occupancy;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.placement.access.AccessRepository;
import nl.plekje.placement.access.Viewer;
import nl.plekje.placement.period.AskedPeriod;
import nl.plekje.placement.seat.SeatPolicy;
import nl.plekje.placement.seat.SeatRecountRepository.GroupOnDay;
import nl.plekje.placement.seat.SeatRepository;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.page.Page;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** How full a group is. Counted when asked, so always as it is now. */
@Path("/groups/{id}/occupancy")
public class OccupancyResource {

    private final SeatRepository seats;
    private final SeatPolicy policy;
    private final AccessRepository access;
    private final Caller caller;

    OccupancyResource(SeatRepository seats, SeatPolicy policy, AccessRepository access, Caller caller) {
        this.seats = seats;
        this.policy = policy;
        this.access = access;
        this.caller = caller;
    }

    /** One item a day, both days included; 404 for a group that is unknown or not the manager's; 422 for over 400 days. */
    @GET
    @RolesAllowed({Roles.PLANNER, Roles.LOCATION_MANAGER, Roles.OPERATIONS, Roles.BOARD})
    @WithSession
    public Uni<Page<OccupancyView>> list(
            @RestPath GroupId id, @RestQuery @NotNull LocalDate from, @RestQuery @NotNull LocalDate until) {
        var days = AskedPeriod.of(from, until).stream()
                .map(day -> new GroupOnDay(id, day))
                .toList();
        return access.requireGroup(id, Viewer.of(caller, Roles.PLANNER, Roles.OPERATIONS, Roles.BOARD))
                .chain(() -> seats.count(days))
                .map(counted -> Page.all(counted.stream()
                        .map(day -> OccupancyView.of(day, policy.occupancy(day)))
                        .toList()));
    }
}
