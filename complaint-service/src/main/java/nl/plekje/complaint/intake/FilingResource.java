package nl.plekje.complaint.intake;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.command.Idempotent;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Filing a complaint, question, suggestion or wish. */
@Path("/complaints")
public class FilingResource {

    private final FilingService filing;
    private final Clock clock;

    FilingResource(FilingService filing, Clock clock) {
        this.filing = filing;
        this.clock = clock;
    }

    /**
     * Files for the caller, or, by a complaint coordinator with {@code onBehalfOf}, for someone else. 201 with the
     * receipt; a complaint later than two months is marked late and says so (CO-008). 404 for a location, child or person
     * that is unknown or another's; 422 without an address for the answer (CO-002), for a day yet to come, and for an
     * {@code onBehalfOf} by someone else than the coordinator.
     */
    @POST
    @Idempotent
    @RolesAllowed({Roles.PARENT, Roles.COMPLAINT_COORDINATOR})
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = FiledView.class, responseCode = "201")
    public Uni<RestResponse<FiledView>> file(@NotNull @Valid FilingRequest request) {
        return filing.file(request, clock.instant()).map(filed -> RestResponse.status(Status.CREATED, filed));
    }
}
