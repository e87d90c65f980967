package nl.plekje.placement.application;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.plekje.kernel.id.ApplicationId;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.placement.access.AccessRepository;
import nl.plekje.placement.access.Viewer;
import nl.plekje.placement.application.ApplicationRepository.Kept;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.command.Idempotent;
import nl.plekje.service.page.Cursor;
import nl.plekje.service.page.Page;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Applications for a place: what families wish. */
@Path("/")
public class ApplicationResource {

    private final ApplicationService service;
    private final ApplicationRepository applications;
    private final WaitlistService waitlists;
    private final AccessRepository access;
    private final Caller caller;

    ApplicationResource(
            ApplicationService service,
            ApplicationRepository applications,
            WaitlistService waitlists,
            AccessRepository access,
            Caller caller) {
        this.service = service;
        this.applications = applications;
        this.waitlists = waitlists;
        this.access = access;
        this.caller = caller;
    }

    /**
     * Registers an application for a child, born or expected (PL-029). A parent's own stands on the list at once; one that
     * staff record counts when the family has confirmed it. 201; 404 for a child that is unknown or not the caller's; 409
     * for an id in use, or a child that stands on one of these lists already; 422 for a location that is unknown or
     * another provider's, a care type it lacks, no day, a weekday on which it is closed, too few days (PL-036), a start
     * before the registration, or a child that is too young or too old at the start.
     */
    @POST
    @Path("/children/{id}/applications")
    @RolesAllowed({Roles.PARENT, Roles.PLANNER})
    @Idempotent
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = ApplicationView.class, responseCode = "201")
    public Uni<RestResponse<ApplicationView>> register(
            @RestPath ChildId id, @NotNull @Valid ApplicationRequest request) {
        return service.register(id, request, viewer()).map(view -> RestResponse.status(Status.CREATED, view));
    }

    /** The applications for a child, oldest first, those that left the list too. 404 for a child not the caller's. */
    @GET
    @Path("/children/{id}/applications")
    @RolesAllowed({Roles.PARENT, Roles.PLANNER})
    @WithSession
    public Uni<Page<ApplicationView>> list(
            @RestPath ChildId id,
            @RestQuery @Size(max = Cursor.MAX_LENGTH) String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var after = Cursor.byMoment(cursor);
        return access.requireChild(id, viewer())
                .chain(() -> applications.ofChild(id, after, limit + 1))
                .map(found -> Page.of(found, limit, ApplicationResource::cursor))
                .chain(page -> waitlists.views(page.items()).map(views -> new Page<>(views, page.next())));
    }

    /** An application with its positions. 404 for one that is unknown, another's, or for no location of the manager. */
    @GET
    @Path("/applications/{id}")
    @RolesAllowed({Roles.PARENT, Roles.PLANNER, Roles.LOCATION_MANAGER})
    @WithSession
    public Uni<ApplicationView> get(@RestPath ApplicationId id) {
        return applications.find(id, viewer()).chain(waitlists::view);
    }

    /**
     * Confirms what was recorded. 200; 404 for an application that is unknown or another's; 409 when it was confirmed or
     * left the list before, or was changed after it was read.
     */
    @POST
    @Path("/applications/{id}/confirmation")
    @RolesAllowed({Roles.PARENT, Roles.PLANNER})
    @Idempotent
    public Uni<RestResponse<ApplicationView>> confirm(
            @RestPath ApplicationId id, @NotNull @Valid ConfirmationRequest request) {
        return service.confirm(id, request, viewer()).map(RestResponse::ok);
    }

    /**
     * Changes the wish; the moment of registration stays. 200; 404 for an application that is unknown or another's; 409
     * when it left the list, or the child stands on one of these lists already; 422 as for a new one, and when staff add a
     * location to what the family confirmed.
     */
    @PUT
    @Path("/applications/{id}/wish")
    @RolesAllowed({Roles.PARENT, Roles.PLANNER})
    @Idempotent
    public Uni<RestResponse<ApplicationView>> change(@RestPath ApplicationId id, @NotNull @Valid WishRequest request) {
        return service.change(id, request, viewer()).map(RestResponse::ok);
    }

    /** The family takes it back. 200; 404 for one that is unknown or another's; 409 when it left the list before. */
    @DELETE
    @Path("/applications/{id}")
    @RolesAllowed({Roles.PARENT, Roles.PLANNER})
    @Idempotent
    public Uni<RestResponse<ApplicationView>> withdraw(@RestPath ApplicationId id) {
        return service.withdraw(id, viewer()).map(RestResponse::ok);
    }

    /**
     * Takes it off the list; the family is told why. 200; 404 for an unknown one; 409 when it left the list before; 422 for
     * a reason that is not for staff to give.
     */
    @POST
    @Path("/applications/{id}/removal")
    @RolesAllowed(Roles.PLANNER)
    @Idempotent
    public Uni<RestResponse<ApplicationView>> remove(
            @RestPath ApplicationId id, @NotNull @Valid RemovalRequest request) {
        return service.remove(id, request.reason(), viewer()).map(RestResponse::ok);
    }

    private static String cursor(Kept kept) {
        var last = kept.application();
        return new Cursor<>(last.registeredAt(), last.id().value()).toString();
    }

    private Viewer viewer() {
        return Viewer.of(caller, Roles.PLANNER);
    }
}
