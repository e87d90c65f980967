package nl.plekje.complaint.handling;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import nl.plekje.complaint.casework.CaseStanding;
import nl.plekje.complaint.casework.CommandService;
import nl.plekje.complaint.handling.ContactRequests.MessageRequest;
import nl.plekje.complaint.history.CaseEvent.ComplainantWrote;
import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.command.Idempotent;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What who filed a case does with it. 404 for another's case, 409 for an ended one. */
@Path("/complaints/{id}")
@RolesAllowed(Roles.PARENT)
public class ComplainantResource {

    private final CommandService commands;

    ComplainantResource(CommandService commands) {
        this.commands = commands;
    }

    /** @param reason optional: nobody has to say why */
    public record WithdrawalRequest(@Size(max = 2_000) String reason) {}

    /** Writes to those who handle it; waiting for the complainant ends. */
    @POST
    @Path("/replies")
    @Idempotent
    public Uni<RestResponse<CaseStanding>> reply(@RestPath ComplaintId id, @NotNull @Valid MessageRequest request) {
        return commands.asComplainant(
                id,
                "complaint-reply",
                situation -> ContactPolicy.open(situation, new ComplainantWrote(request.message())));
    }

    /** Takes it back (K2). It stays on the record. 422 once it is judged. */
    @POST
    @Path("/withdrawal")
    @Idempotent
    public Uni<RestResponse<CaseStanding>> withdraw(
            @RestPath ComplaintId id, @NotNull @Valid WithdrawalRequest request) {
        return commands.asComplainant(
                id, "complaint-withdrawn", situation -> EndingPolicy.withdraw(situation, request.reason()));
    }
}
