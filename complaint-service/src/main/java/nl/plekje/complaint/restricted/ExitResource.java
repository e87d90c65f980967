package nl.plekje.complaint.restricted;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import nl.plekje.complaint.casework.CaseStanding;
import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.command.Idempotent;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The way out of the complaint procedure to a legal route. */
@Path("/complaints/{id}/exit")
@RolesAllowed({Roles.COMPLAINT_COORDINATOR, Roles.LOCATION_MANAGER})
public class ExitResource {

    private final ExitService exits;

    ExitResource(ExitService exits) {
        this.exits = exits;
    }

    /**
     * Hands a case to the reporting code (CO-011) or the duty to report (CO-012), which ends the complaint procedure; with
     * {@code rest} only a part leaves and the rest goes on. 404 for a case not seen, 409 for an ended one.
     */
    @POST
    @Idempotent
    public Uni<RestResponse<CaseStanding>> exit(@RestPath ComplaintId id, @NotNull @Valid ExitRequest request) {
        return exits.leave(id, request);
    }
}
