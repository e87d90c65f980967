package nl.plekje.placement.extraday;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.placement.access.Viewer;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.command.Idempotent;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Who answers requests for extra days at a location. */
@Path("/locations/{id}/extra-day-answers")
@RolesAllowed({Roles.PLANNER, Roles.LOCATION_MANAGER})
public class AnswerSettingResource {

    private final AnswerSettingService service;
    private final Caller caller;

    AnswerSettingResource(AnswerSettingService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    /** 404 for a location that is unknown or not the manager's. */
    @GET
    @WithSession
    public Uni<AnswerSettingView> get(@RestPath LocationId id) {
        return service.get(id, viewer());
    }

    /**
     * Has requests answered otherwise, or as the conditions have it, those that wait included. 200; 404 for a location that
     * is unknown or not the manager's; 422 when it would change more than what the location sets.
     */
    @PUT
    @Idempotent
    public Uni<RestResponse<AnswerSettingView>> set(
            @RestPath LocationId id, @NotNull @Valid AnswerSettingRequest request) {
        return service.set(id, request, viewer()).map(RestResponse::ok);
    }

    private Viewer viewer() {
        return Viewer.of(caller, Roles.PLANNER);
    }
}
