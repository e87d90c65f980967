package nl.plekje.complaint.handling;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import nl.plekje.complaint.casework.CaseStanding;
import nl.plekje.complaint.casework.CommandService;
import nl.plekje.complaint.handling.AssignmentRequests.ReasonRequest;
import nl.plekje.complaint.handling.ContactRequests.ContactRequest;
import nl.plekje.complaint.handling.ContactRequests.HearingRequest;
import nl.plekje.complaint.handling.ContactRequests.MessageRequest;
import nl.plekje.complaint.history.CaseEvent.Heard;
import nl.plekje.complaint.history.CaseEvent.HearingWaived;
import nl.plekje.complaint.history.CaseEvent.Noted;
import nl.plekje.complaint.history.CaseEvent.ProgressTold;
import nl.plekje.complaint.history.CaseEvent.WaitingBegan;
import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.command.Idempotent;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Being in touch and hearing both sides. Each answers where the case stands; 404 for a case not seen, 409 for an ended one. */
@Path("/complaints/{id}")
@RolesAllowed({Roles.COMPLAINT_COORDINATOR, Roles.LOCATION_MANAGER})
public class ContactResource {

    private final CommandService commands;
    private final LinkedHearingService linked;

    ContactResource(CommandService commands, LinkedHearingService linked) {
        this.commands = commands;
        this.linked = linked;
    }

    /**
     * Enters a contact with the complainant, or a try (CO-015, CO-016, CO-050). The first personal contact meets the
     * contact clock at the moment it took place. 422 for a moment ahead or before the filing.
     */
    @POST
    @Path("/contacts")
    @Idempotent
    public Uni<RestResponse<CaseStanding>> contact(@RestPath ComplaintId id, @NotNull @Valid ContactRequest request) {
        return commands.asHandler(
                id,
                "complaint-contact",
                situation -> request.reached()
                        ? ContactPolicy.made(
                                situation, request.way(), request.at(), request.summary(), request.agreed())
                        : ContactPolicy.tried(situation, request.way(), request.at(), request.summary()));
    }

    /** Enters that a side was heard (CO-017); for all cases about the same event if asked (K3). */
    @POST
    @Path("/hearings")
    @Idempotent
    public Uni<RestResponse<CaseStanding>> heard(@RestPath ComplaintId id, @NotNull @Valid HearingRequest request) {
        var heard = new Heard(request.party(), request.who(), request.way(), request.summary(), false);
        return commands.asHandler(
                        id, "complaint-heard", situation -> ContactPolicy.heard(situation, heard, request.at()))
                .call(() -> Boolean.TRUE.equals(request.forLinkedCases())
                        ? linked.share(id, heard, request.at())
                        : Uni.createFrom().voidItem());
    }

    /** Says that hearing both sides adds nothing to this kind of complaint, with the reason (CO-017). */
    @POST
    @Path("/hearing-waiver")
    @Idempotent
    public Uni<RestResponse<CaseStanding>> waive(@RestPath ComplaintId id, @NotNull @Valid ReasonRequest request) {
        return commands.asHandler(
                id,
                "complaint-hearing-waived",
                situation -> ContactPolicy.open(situation, new HearingWaived(request.reason())));
    }

    /** Tells the complainant how it stands. */
    @POST
    @Path("/progress")
    @Idempotent
    public Uni<RestResponse<CaseStanding>> progress(@RestPath ComplaintId id, @NotNull @Valid MessageRequest request) {
        return commands.asHandler(
                id,
                "complaint-progress-told",
                situation -> ContactPolicy.open(situation, new ProgressTold(request.message())));
    }

    /** Asks the complainant for something. The clocks go on; the waiting shows on the timeline. */
    @POST
    @Path("/waiting")
    @Idempotent
    public Uni<RestResponse<CaseStanding>> waiting(@RestPath ComplaintId id, @NotNull @Valid MessageRequest request) {
        return commands.asHandler(
                id,
                "complaint-complainant-asked",
                situation -> ContactPolicy.open(situation, new WaitingBegan(request.message())));
    }

    /** Adds a note that only those who handle the case read. */
    @POST
    @Path("/notes")
    @Idempotent
    public Uni<RestResponse<CaseStanding>> note(@RestPath ComplaintId id, @NotNull @Valid MessageRequest request) {
        return commands.asHandler(
                id, "complaint-noted", situation -> ContactPolicy.open(situation, new Noted(request.message())));
    }

    /**
     * Gives written notice that the case ends when nobody answers (CO-050, CO-051). 422 before enough attempts on
     * different days and by different ways.
     */
    @POST
    @Path("/no-reaction-notice")
    @Idempotent
    public Uni<RestResponse<CaseStanding>> noReaction(@RestPath ComplaintId id) {
        return commands.asHandler(id, "complaint-no-reaction-noticed", ContactPolicy::noReaction);
    }
}
