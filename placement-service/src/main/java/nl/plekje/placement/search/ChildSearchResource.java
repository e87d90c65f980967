package nl.plekje.placement.search;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.placement.access.Viewer;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.page.Page;

/** Finds children by name. */
@Path("/children/search")
public class ChildSearchResource {

    /** Who finds more writes more of the name. */
    private static final int MOST = 20;

    private final ChildSearchRepository children;
    private final Caller caller;
    private final Clock clock;

    ChildSearchResource(ChildSearchRepository children, Caller caller, Clock clock) {
        this.children = children;
        this.caller = caller;
        this.clock = clock;
    }

    /** The first twenty children whose name begins so; a manager's at the own locations. Changes nothing. */
    @POST
    @RolesAllowed({Roles.PLANNER, Roles.LOCATION_MANAGER})
    @WithSession
    public Uni<Page<ChildFound>> search(@NotNull @Valid ChildSearchRequest request) {
        var today = Amsterdam.dateOf(clock.instant());
        return children.find(request.name(), today, Viewer.of(caller, Roles.PLANNER), MOST)
                .map(Page::all);
    }
}
