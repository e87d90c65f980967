package nl.plekje.placement.location;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.placement.access.Viewer;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.command.Idempotent;
import nl.plekje.service.page.Page;
import nl.plekje.service.problem.NotFound;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Locations and their groups. */
@Path("/")
public class LocationResource {

    private final LocationService service;
    private final LocationRepository locations;
    private final Caller caller;

    LocationResource(LocationService service, LocationRepository locations, Caller caller) {
        this.service = service;
        this.locations = locations;
        this.caller = caller;
    }

    /** 201; 409 for an id in use; 422 for a provider without conditions or impossible opening hours. */
    @POST
    @Path("/locations")
    @RolesAllowed(Roles.PLANNER)
    @Idempotent
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = LocationView.class, responseCode = "201")
    public Uni<RestResponse<LocationView>> open(@NotNull @Valid LocationRequest request) {
        return service.open(request, caller.account()).map(view -> RestResponse.status(Status.CREATED, view));
    }

    /**
     * What {@link #get} gives is taken back unchanged. 200; 404 for an unknown location; 409 when it was changed since the
     * version that the request names, and where contracts or extra days need the hours, care types or school region that it would
     * lose, with what they are (PL-045); 422 as for a new one, and for another provider or other groups.
     */
    @PUT
    @Path("/locations/{id}")
    @RolesAllowed(Roles.PLANNER)
    @Idempotent
    public Uni<RestResponse<LocationView>> change(@RestPath LocationId id, @NotNull @Valid LocationRequest request) {
        return service.change(id, request, caller.account()).map(RestResponse::ok);
    }

    /** Staff see all locations, managers those they manage, parents those of their children's contracts. */
    @GET
    @Path("/locations")
    @RolesAllowed({
        Roles.PARENT,
        Roles.PLANNER,
        Roles.LOCATION_MANAGER,
        Roles.COMPLAINT_COORDINATOR,
        Roles.CONFIDENTIAL_OFFICER,
        Roles.FINANCE,
        Roles.OPERATIONS,
        Roles.BOARD
    })
    @WithSession
    public Uni<Page<LocationView>> list(
            @RestQuery LocationId cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return locations
                .list(viewer(), cursor, limit + 1)
                .map(found -> Page.of(found, limit, view -> view.id().toString()));
    }

    /** 404 for a location that is unknown or not the caller's. */
    @GET
    @Path("/locations/{id}")
    @RolesAllowed({
        Roles.PARENT,
        Roles.PLANNER,
        Roles.LOCATION_MANAGER,
        Roles.COMPLAINT_COORDINATOR,
        Roles.CONFIDENTIAL_OFFICER,
        Roles.FINANCE,
        Roles.OPERATIONS,
        Roles.BOARD
    })
    @WithSession
    public Uni<LocationView> get(@RestPath LocationId id) {
        return locations.find(id, viewer()).onItem().ifNull().failWith(NotFound::new);
    }

    /** 201; 404 for an unknown location; 409 for an id in use; 422 for a weekday given twice. */
    @POST
    @Path("/locations/{id}/groups")
    @RolesAllowed(Roles.PLANNER)
    @Idempotent
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = LocationView.GroupView.class, responseCode = "201")
    public Uni<RestResponse<LocationView.GroupView>> addGroup(
            @RestPath LocationId id, @NotNull @Valid GroupRequest request) {
        return service.addGroup(id, request, caller.account()).map(view -> RestResponse.status(Status.CREATED, view));
    }

    /**
     * Plans staff for the week, or for one day. 204; 404 for a group that is unknown or not the manager's; 422 when the
     * request says neither or both.
     */
    @PUT
    @Path("/groups/{id}/staff")
    @RolesAllowed({Roles.PLANNER, Roles.LOCATION_MANAGER})
    @Idempotent
    public Uni<RestResponse<Void>> planStaff(@RestPath GroupId id, @NotNull @Valid StaffRequest request) {
        return service.planStaff(id, request, Viewer.of(caller, Roles.PLANNER)).replaceWith(RestResponse.noContent());
    }

    private Viewer viewer() {
        return Viewer.of(
                caller,
                Roles.PLANNER,
                Roles.COMPLAINT_COORDINATOR,
                Roles.CONFIDENTIAL_OFFICER,
                Roles.FINANCE,
                Roles.OPERATIONS,
                Roles.BOARD);
    }
}
