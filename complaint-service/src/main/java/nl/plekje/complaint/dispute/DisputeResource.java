package nl.plekje.complaint.dispute;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import nl.plekje.complaint.casework.CommandService;
import nl.plekje.complaint.casework.Deed;
import nl.plekje.complaint.history.CaseEvent.DisputeEnded;
import nl.plekje.complaint.history.CaseEvent.Referred;
import nl.plekje.complaint.history.ExternalBody;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.kernel.id.Id;
import nl.plekje.kernel.rule.RuleId;
import nl.plekje.service.audit.Audit;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.command.Idempotent;
import nl.plekje.service.page.Page;
import nl.plekje.service.problem.NotFound;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Disputes at the complaints desk and the disputes committee. */
@Path("/disputes")
@RolesAllowed(Roles.COMPLAINT_COORDINATOR)
public class DisputeResource {

    private final DisputeRepository disputes;
    private final CommandService commands;
    private final Audit audit;
    private final Caller caller;

    DisputeResource(DisputeRepository disputes, CommandService commands, Audit audit, Caller caller) {
        this.disputes = disputes;
        this.commands = commands;
        this.audit = audit;
        this.caller = caller;
    }

    /**
     * A dispute.
     *
     * @param complaint the case it comes from; null for one without an earlier complaint (CO-024)
     * @param fileNumber as the body gave it
     * @param provider code of the legal entity it is against
     */
    public record DisputeRequest(
            ComplaintId complaint,
            @NotNull ExternalBody body,
            @NotBlank @Size(max = 50) String fileNumber,
            @NotBlank @Size(max = 50) String provider,
            @NotNull LocalDate submittedOn) {}

    /** @param feeCents what the family paid for the dispute; needed when it is upheld (CO-025) */
    public record EndRequest(
            @NotNull DisputeOutcome outcome,
            @NotNull LocalDate endedOn,
            @Min(0) Long feeCents) {}

    public record RefundRequest(@NotNull LocalDate refundedOn) {}

    /** Disputes, oldest first. @param year of submission; all when not given */
    @GET
    @WithSession
    @RolesAllowed({Roles.COMPLAINT_COORDINATOR, Roles.BOARD})
    public Uni<Page<DisputeView>> list(@RestQuery Integer year) {
        return disputes.list(year).map(Page::all);
    }

    /**
     * Enters a dispute (CO-023, CO-024); of a case it stands on its timeline. 409 for a file number that is there already,
     * 404 for an unknown case.
     */
    @POST
    @Idempotent
    public Uni<RestResponse<DisputeView>> enter(@NotNull @Valid DisputeRequest request) {
        var id = Id.next();
        return disputes.insert(
                        id,
                        request.complaint(),
                        request.body(),
                        request.fileNumber(),
                        request.provider(),
                        request.submittedOn())
                .chain(() -> request.complaint() == null
                        ? Uni.createFrom().voidItem()
                        : commands.asHandler(
                                        request.complaint(),
                                        "complaint-referred",
                                        situation -> Deed.all(new Referred(request.body(), request.fileNumber())))
                                .replaceWithVoid())
                .call(() -> audit.record(caller.account(), "dispute-entered", "dispute/" + id))
                .chain(() -> disputes.find(id))
                .map(dispute -> RestResponse.status(Status.CREATED, dispute));
    }

    /**
     * Says how a dispute ended. A ruling of the committee is final (CO-062); when it is upheld the fee has to be refunded
     * (CO-025); one settled before ends its case without a verdict (CO-026). 422 without the fee, or for one that ended.
     */
    @POST
    @Path("/{id}/end")
    @Idempotent
    public Uni<RestResponse<DisputeView>> end(@RestPath UUID id, @NotNull @Valid EndRequest request) {
        return found(id).chain(dispute -> {
            if (dispute.outcome() != null) {
                throw new RuleBroken(
                        "/outcome", Explanation.of("complaint.dispute.ended-before", new RuleId("CO-062")));
            }
            if (request.outcome().refunds() && request.feeCents() == null) {
                throw new RuleBroken("/feeCents", Explanation.of("complaint.dispute.fee", new RuleId("CO-025")));
            }
            var refund = request.outcome().refunds() ? request.feeCents() : null;
            return disputes.end(id, request.outcome(), request.endedOn(), refund)
                    .chain(() -> dispute.complaint() == null
                            ? Uni.createFrom().voidItem()
                            : commands.asHandler(
                                            dispute.complaint(),
                                            "complaint-dispute-ended",
                                            situation -> Deed.all(new DisputeEnded(
                                                    dispute.body(),
                                                    dispute.fileNumber(),
                                                    request.outcome().ruling())))
                                    .replaceWithVoid())
                    .call(() -> audit.record(caller.account(), "dispute-ended", "dispute/" + id))
                    .chain(() -> disputes.find(id))
                    .map(RestResponse::ok);
        });
    }

    /** Says that the fee was refunded (CO-025). 422 when there is nothing to refund. */
    @POST
    @Path("/{id}/refund")
    @Idempotent
    @RolesAllowed({Roles.COMPLAINT_COORDINATOR, Roles.FINANCE})
    public Uni<RestResponse<DisputeView>> refund(@RestPath UUID id, @NotNull @Valid RefundRequest request) {
        return found(id).chain(dispute -> {
            if (dispute.refundCents() == null) {
                throw new RuleBroken("", Explanation.of("complaint.dispute.no-refund", new RuleId("CO-025")));
            }
            return disputes.refunded(id, request.refundedOn())
                    .call(() -> audit.record(caller.account(), "dispute-refunded", "dispute/" + id))
                    .chain(() -> disputes.find(id))
                    .map(RestResponse::ok);
        });
    }

    private Uni<DisputeView> found(UUID id) {
        return disputes.find(id).onItem().ifNull().failWith(NotFound::new);
    }
}
