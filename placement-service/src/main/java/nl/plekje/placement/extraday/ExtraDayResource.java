package nl.plekje.placement.extraday;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import nl.plekje.events.ExtraDayDecided.DecidedBy;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.placement.access.Viewer;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.command.Idempotent;
import nl.plekje.service.page.Cursor;
import nl.plekje.service.page.Page;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The queue of requests for extra days, and the answers. */
@Path("/extra-day-requests")
@RolesAllowed({Roles.PLANNER, Roles.LOCATION_MANAGER})
public class ExtraDayResource {

    private final ExtraDayService service;
    private final QueueService queue;
    private final Caller caller;

    ExtraDayResource(ExtraDayService service, QueueService queue, Caller caller) {
        this.service = service;
        this.queue = queue;
        this.caller = caller;
    }

    /**
     * The requests of the locations that the caller manages; a planner sees all. Open ones come by deadline, decided ones the
     * latest answer first. 422 for {@code decidedBy} with open requests.
     *
     * @param location only of this location
     * @param decidedBy only those that staff, the conditions or the deadline answered
     */
    @GET
    @WithSession
    public Uni<Page<QueueItemView>> list(
            @RestQuery @DefaultValue("OPEN") QueueState state,
            @RestQuery LocationId location,
            @RestQuery DecidedBy decidedBy,
            @RestQuery @Size(max = Cursor.MAX_LENGTH) String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        if (decidedBy != null && state == QueueState.OPEN) {
            throw new RuleBroken("#query/decidedBy", Explanation.of("placement.extra-day.open-is-undecided"));
        }
        var asked = new QueueQuery(state, location, decidedBy, Cursor.byMoment(cursor), limit);
        return queue.list(asked, Viewer.of(caller, Roles.PLANNER));
    }

    /**
     * Answers a request; granting takes the seat, declining offers what can be had instead. 200; 404 for a request that is
     * unknown or not of the manager's location; 409 when it was decided or withdrawn, and once the deadline has passed
     * (CR-028); 422 without a seat (PL-115), when the day given in exchange is gone (CR-040), or without a reason for
     * declining.
     */
    @POST
    @Path("/{id}/decision")
    @Idempotent
    public Uni<RestResponse<DecisionView>> decide(@RestPath ExtraDayId id, @NotNull @Valid DecisionRequest request) {
        return service.decide(id, request, Viewer.of(caller, Roles.PLANNER)).map(RestResponse::ok);
    }

    /**
     * Takes a granted day back: only the manager of the location may, with a reason that the family reads (C2). It frees the
     * seat and leads to compensation. 200; 404 for a request that is unknown or not of the manager's location; 409 when it is
     * not granted any more or was not yet; 422 once care has begun.
     */
    @POST
    @Path("/{id}/revocation")
    @RolesAllowed(Roles.LOCATION_MANAGER)
    @Idempotent
    public Uni<RestResponse<DecisionView>> revoke(@RestPath ExtraDayId id, @NotNull @Valid RevocationRequest request) {
        return service.revoke(id, request, Viewer.of(caller)).map(RestResponse::ok);
    }
}
