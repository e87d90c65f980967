package nl.plekje.placement.closure;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.plekje.kernel.id.ClosureId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.placement.access.AccessRepository;
import nl.plekje.placement.access.Viewer;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.command.Idempotent;
import nl.plekje.service.page.Page;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Closures of a location. */
@Path("/locations/{id}/closures")
public class ClosureResource {

    private final ClosureService service;
    private final ClosureRepository closures;
    private final AccessRepository access;
    private final Caller caller;

    ClosureResource(ClosureService service, ClosureRepository closures, AccessRepository access, Caller caller) {
        this.service = service;
        this.closures = closures;
        this.access = access;
        this.caller = caller;
    }

    /**
     * Closes a location, a group of it or some children of it. 201; 404 for a location that is unknown or not the manager's;
     * 409 when just this was announced before and stands; 422 for days turned around, over a year or with more sessions than can be told at once, a group of another location, or
     * force majeure without a circumstance (PL-114).
     */
    @POST
    @RolesAllowed({Roles.PLANNER, Roles.LOCATION_MANAGER})
    @Idempotent
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = ClosureView.class, responseCode = "201")
    public Uni<RestResponse<ClosureView>> announce(@RestPath LocationId id, @NotNull @Valid ClosureRequest request) {
        return service.announce(id, request, Viewer.of(caller, Roles.PLANNER))
                .map(view -> RestResponse.status(Status.CREATED, view));
    }

    /** Whom such a closure would reach and what they would miss; closes nothing. Refused as the closure itself would be. */
    @POST
    @Path("/preview")
    @RolesAllowed({Roles.PLANNER, Roles.LOCATION_MANAGER})
    @WithSession
    public Uni<ReachView> preview(@RestPath LocationId id, @NotNull @Valid ClosureRequest request) {
        return service.preview(id, request, Viewer.of(caller, Roles.PLANNER));
    }

    /** Whom a closure reaches and what they miss; 404 for what is unknown or not the manager's. */
    @GET
    @Path("/{closure}/reach")
    @RolesAllowed({Roles.PLANNER, Roles.LOCATION_MANAGER})
    @WithSession
    public Uni<ReachView> reach(@RestPath LocationId id, @RestPath ClosureId closure) {
        return service.reach(id, closure, Viewer.of(caller, Roles.PLANNER));
    }

    /**
     * Takes a closure back; one that has begun ends today. 200 with what is left of it; 404 for what is unknown or not the
     * manager's; 409 when it was taken back before, or is of the calendar; 422 when it is over.
     */
    @DELETE
    @Path("/{closure}")
    @RolesAllowed({Roles.PLANNER, Roles.LOCATION_MANAGER})
    @Idempotent
    public Uni<RestResponse<ClosureView>> withdraw(@RestPath LocationId id, @RestPath ClosureId closure) {
        return service.withdraw(id, closure, Viewer.of(caller, Roles.PLANNER)).map(RestResponse::ok);
    }

    /** Closures in the order of their announcement, those taken back too; 404 for a location that is unknown or not the caller's. */
    @GET
    @RolesAllowed({Roles.PARENT, Roles.PLANNER, Roles.LOCATION_MANAGER, Roles.OPERATIONS, Roles.BOARD})
    @WithSession
    public Uni<Page<ClosureView>> list(
            @RestPath LocationId id,
            @RestQuery ClosureId cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return access.requireLocationInUse(id, Viewer.of(caller, Roles.PLANNER, Roles.OPERATIONS, Roles.BOARD))
                .chain(() -> closures.list(id, cursor, limit + 1))
                .map(found -> Page.of(found, limit, view -> view.id().toString()));
    }
}
