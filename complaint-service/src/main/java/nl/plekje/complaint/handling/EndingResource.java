package nl.plekje.complaint.handling;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import nl.plekje.complaint.casework.CaseStanding;
import nl.plekje.complaint.casework.CommandService;
import nl.plekje.complaint.casework.Deed;
import nl.plekje.complaint.handling.AssignmentRequests.ReasonRequest;
import nl.plekje.complaint.handling.ClaimPolicy.Claim;
import nl.plekje.complaint.handling.ContactRequests.MessageRequest;
import nl.plekje.complaint.history.CaseEvent.ClaimJudged;
import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.command.Idempotent;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Ending a case without a verdict, judging a claim, taking a case up again. */
@Path("/complaints/{id}")
@RolesAllowed({Roles.COMPLAINT_COORDINATOR, Roles.LOCATION_MANAGER})
public class EndingResource {

    /** Ten million euros: nothing that happens at a location costs more. */
    private static final long MOST_CENTS = 1_000_000_000;

    private final CommandService commands;

    EndingResource(CommandService commands) {
        this.commands = commands;
    }

    /**
     * A claim for damage.
     *
     * @param careless whether it follows directly from carelessness of the provider
     * @param insurerPaysCents what the insurer pays for it; null when not known
     */
    public record ClaimRequest(
            @NotNull ClaimPolicy.Damage damage,
            @Min(1) @Max(MOST_CENTS) long claimedCents,
            @NotNull Boolean careless,
            @Min(0) @Max(MOST_CENTS) Long insurerPaysCents) {}

    /** Answers a question, suggestion or wish, which ends it. 422 for a complaint: that needs a verdict. */
    @POST
    @Path("/answer")
    @Idempotent
    public Uni<RestResponse<CaseStanding>> answer(@RestPath ComplaintId id, @NotNull @Valid MessageRequest request) {
        return commands.asHandler(
                id, "complaint-answered", situation -> EndingPolicy.answer(situation, request.message()));
    }

    /** Judges a claim for damage by the conditions (CO-058 to CO-061); outcome and reason stand on the timeline. */
    @POST
    @Path("/claims")
    @Idempotent
    public Uni<RestResponse<CaseStanding>> claim(@RestPath ComplaintId id, @NotNull @Valid ClaimRequest request) {
        var claim = new Claim(request.damage(), request.claimedCents(), request.careless(), request.insurerPaysCents());
        return commands.asHandler(id, "complaint-claim-judged", situation -> {
            var judged =
                    ClaimPolicy.judge(claim, situation.requireOpen().terms().damage());
            return Deed.all(new ClaimJudged(claim.claimedCents(), judged.grantedCents(), judged.why()));
        });
    }

    /** Takes an ended case up again, with the reason. 422 for one that left by a legal route or was ruled on bindingly. */
    @POST
    @Path("/reopening")
    @Idempotent
    public Uni<RestResponse<CaseStanding>> reopen(@RestPath ComplaintId id, @NotNull @Valid ReasonRequest request) {
        return commands.asHandler(
                id, "complaint-reopened", situation -> EndingPolicy.reopen(situation, request.reason()));
    }
}
