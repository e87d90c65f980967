package nl.plekje.complaint.handling;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import nl.plekje.complaint.casework.CaseStanding;
import nl.plekje.complaint.casework.CommandService;
import nl.plekje.complaint.colleague.ColleagueRepository;
import nl.plekje.complaint.handling.AssignmentRequests.AssignmentRequest;
import nl.plekje.complaint.handling.AssignmentRequests.CategoryRequest;
import nl.plekje.complaint.handling.AssignmentRequests.ConcernsRequest;
import nl.plekje.complaint.handling.AssignmentRequests.KindRequest;
import nl.plekje.complaint.handling.AssignmentRequests.LatenessRequest;
import nl.plekje.complaint.handling.AssignmentRequests.ReasonRequest;
import nl.plekje.complaint.history.CaseEvent.Categorised;
import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.command.Idempotent;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Whose a case is and what it is. Each answers where the case stands; 404 for a case not seen, 409 for an ended one. */
@Path("/complaints/{id}")
@RolesAllowed(Roles.COMPLAINT_COORDINATOR)
public class AssignmentResource {

    private final CommandService commands;
    private final ColleagueRepository colleagues;
    private final Caller caller;

    AssignmentResource(CommandService commands, ColleagueRepository colleagues, Caller caller) {
        this.commands = commands;
        this.colleagues = colleagues;
        this.caller = caller;
    }

    /** Gives it to a person or a department (CO-014, CO-031). 422 when the case is about the new owner. */
    @POST
    @Path("/assignment")
    @Idempotent
    public Uni<RestResponse<CaseStanding>> assign(@RestPath ComplaintId id, @NotNull @Valid AssignmentRequest request) {
        return colleagues
                .above(request.owner())
                .chain(above -> commands.asHandler(
                        id,
                        "complaint-assigned",
                        situation -> AssignmentPolicy.assign(situation, request.owner(), request.department(), above)));
    }

    /** Raises it to the level above its owner, with a reason. 422 when nobody is known above. */
    @POST
    @Path("/escalation")
    @Idempotent
    public Uni<RestResponse<CaseStanding>> escalate(@RestPath ComplaintId id, @NotNull @Valid ReasonRequest request) {
        return commands.asHandler(
                id, "complaint-escalated", situation -> AssignmentPolicy.escalate(situation, request.reason()));
    }

    /** Says that it is about a colleague, who then neither owns nor decides it. */
    @POST
    @Path("/concerns")
    @Idempotent
    public Uni<RestResponse<CaseStanding>> concerns(@RestPath ComplaintId id, @NotNull @Valid ConcernsRequest request) {
        return commands.asHandler(
                id, "complaint-concerns", situation -> AssignmentPolicy.concerns(situation, request.account()));
    }

    /** Settles what it is about (CO-036). */
    @POST
    @Path("/category")
    @Idempotent
    public Uni<RestResponse<CaseStanding>> categorise(
            @RestPath ComplaintId id, @NotNull @Valid CategoryRequest request) {
        return commands.asHandler(
                id,
                "complaint-categorised",
                situation -> ContactPolicy.open(situation, new Categorised(request.category())));
    }

    /** Decides whether one filed late is still handled as a complaint (CO-008). 422 for one that is not late. */
    @POST
    @Path("/lateness")
    @Idempotent
    public Uni<RestResponse<CaseStanding>> lateness(@RestPath ComplaintId id, @NotNull @Valid LatenessRequest request) {
        return commands.asHandler(
                id,
                "complaint-lateness-decided",
                situation -> AssignmentPolicy.lateness(situation, request.handled(), request.reason()));
    }

    /**
     * Says that it is something else than it was filed as, with a reason; by the coordinator, or by who filed it
     * (CO-048, CO-049, K2). The clocks count from the first receipt. 422 once it is judged.
     */
    @POST
    @Path("/kind")
    @Idempotent
    @RolesAllowed({Roles.COMPLAINT_COORDINATOR, Roles.PARENT})
    public Uni<RestResponse<CaseStanding>> reclassify(@RestPath ComplaintId id, @NotNull @Valid KindRequest request) {
        var byStaff = caller.is(Roles.COMPLAINT_COORDINATOR);
        return commands.asAnyone(
                id,
                "complaint-reclassified",
                situation -> AssignmentPolicy.reclassify(situation, request.kind(), request.reason(), !byStaff));
    }
}
