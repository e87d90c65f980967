package nl.plekje.complaint.judgement;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import nl.plekje.complaint.casework.CaseStanding;
import nl.plekje.complaint.casework.CommandService;
import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.command.Idempotent;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** A measure that was promised, until it is done (CO-020). */
@Path("/complaints/{id}/measures/{measure}")
@RolesAllowed({Roles.COMPLAINT_COORDINATOR, Roles.LOCATION_MANAGER})
public class MeasureResource {

    private final CommandService commands;

    MeasureResource(CommandService commands) {
        this.commands = commands;
    }

    /** @param note what was done; optional */
    public record DoneRequest(
            @NotNull LocalDate doneOn, @Size(max = 2_000) String note) {}

    /** @param reason why the day that was promised is not kept */
    public record MovedRequest(
            @NotNull LocalDate dueOn,
            @NotBlank @Size(max = 2_000) String reason) {}

    /** Says that a measure is done; the last one closes a judged case. 422 for a day to come or one done before. */
    @POST
    @Path("/done")
    @Idempotent
    public Uni<RestResponse<CaseStanding>> done(
            @RestPath ComplaintId id, @RestPath UUID measure, @NotNull @Valid DoneRequest request) {
        return commands.asHandler(
                id,
                "measure-done",
                situation -> MeasurePolicy.done(situation, measure, request.doneOn(), request.note()));
    }

    /** Promises another day, with the reason. 422 for a day that has passed. */
    @POST
    @Path("/move")
    @Idempotent
    public Uni<RestResponse<CaseStanding>> move(
            @RestPath ComplaintId id, @RestPath UUID measure, @NotNull @Valid MovedRequest request) {
        return commands.asHandler(
                id,
                "measure-moved",
                situation -> MeasurePolicy.moved(situation, measure, request.dueOn(), request.reason()));
    }
}
