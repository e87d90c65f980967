package nl.plekje.complaint.dispute;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import nl.plekje.complaint.casework.CommandService;
import nl.plekje.complaint.casework.Deed;
import nl.plekje.complaint.history.CaseEvent.Referred;
import nl.plekje.complaint.history.ExternalBody;
import nl.plekje.complaint.terms.TermsService;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.kernel.id.Id;
import nl.plekje.kernel.rule.RuleId;
import nl.plekje.service.audit.Audit;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.command.Idempotent;
import nl.plekje.service.page.Cursor;
import nl.plekje.service.page.Page;
import nl.plekje.service.problem.NotFound;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/** Disputes at the complaints desk and the disputes committee. */
@Path("/disputes")
@RolesAllowed(Roles.COMPLAINT_COORDINATOR)
public class DisputeResource {

    /** What a committee asks for a dispute is a few tens of euros: more than a thousand is a slip of the keyboard. */
    private static final long MOST_CENTS = 100_000;

    private static final Set<String> SEE_ALL = Set.of(Roles.COMPLAINT_COORDINATOR, Roles.BOARD);

    private final DisputeRepository disputes;
    private final CommandService commands;
    private final TermsService terms;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    DisputeResource(
            DisputeRepository disputes,
            CommandService commands,
            TermsService terms,
            Audit audit,
            Caller caller,
            Clock clock) {
        this.disputes = disputes;
        this.commands = commands;
        this.terms = terms;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * A dispute.
     *
     * @param complaint the case it comes from; null for one without an earlier complaint (CO-024)
     * @param fileNumber as the body gave it
     * @param provider code of the legal entity it is against; null for that of the case
     */
    public record DisputeRequest(
            @Nullable ComplaintId complaint,
            @NotNull ExternalBody body,
            @NotBlank @Size(max = 50) String fileNumber,
            @Nullable @Size(min = 1, max = 50) String provider,
            @NotNull LocalDate submittedOn) {}

    /** @param feeCents what the family paid for the dispute; needed when it is upheld (CO-025) */
    public record EndRequest(
            @NotNull DisputeOutcome outcome,
            @NotNull LocalDate endedOn,
            @Min(0) @Max(MOST_CENTS) Long feeCents) {}

    public record RefundRequest(@NotNull LocalDate refundedOn) {}

    /**
     * Disputes, oldest first. Finance sees those for which the family gets something back: its payment tasks (CO-025).
     *
     * @param year of submission; all when not given
     * @param complaint the case they came from; all when not given
     */
    @GET
    @WithSession
    @RolesAllowed({Roles.COMPLAINT_COORDINATOR, Roles.BOARD, Roles.FINANCE})
    public Uni<Page<DisputeView>> list(
            @RestQuery @Min(1900) @Max(2100) Integer year,
            @RestQuery ComplaintId complaint,
            @RestQuery @Size(max = Cursor.MAX_LENGTH) String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return disputes.list(year, complaint, !caller.isAny(SEE_ALL), Cursor.byDay(cursor), limit + 1)
                .map(found -> Page.of(found, limit, it -> new Cursor<>(it.submittedOn(), it.id()).toString()));
    }

    /** The legal entities that a dispute can be against, by name: those we have conditions of (CO-046). */
    @GET
    @Path("/legal-entities")
    @RolesAllowed({Roles.COMPLAINT_COORDINATOR, Roles.BOARD, Roles.FINANCE})
    public Uni<Page<LegalEntity>> legalEntities() {
        return Uni.createFrom()
                .item(Page.all(terms.providers().stream()
                        .map(provider -> new LegalEntity(provider.code(), provider.name()))
                        .toList()));
    }

    /**
     * Enters a dispute (CO-023, CO-024); of a case it stands on its timeline. 409 for a file number that is there already,
     * 404 for an unknown case, 422 when neither the request nor the case names the legal entity, or the request one that we
     * have no conditions of, and for a day before the complaint or yet to come.
     */
    @POST
    @Idempotent
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = DisputeView.class, responseCode = "201")
    public Uni<RestResponse<DisputeView>> enter(@NotNull @Valid DisputeRequest request) {
        var id = Id.next();
        return against(request)
                .chain(provider -> disputes.insert(
                        id, request.complaint(), request.body(), request.fileNumber(), provider, request.submittedOn()))
                .call(() -> audit.record(caller.account(), "dispute-entered", "dispute/" + id))
                .chain(() -> disputes.find(id))
                .map(dispute -> RestResponse.status(Status.CREATED, dispute));
    }

    /** The legal entity a dispute is against. Of a case, that it was taken outside stands on its timeline from here on. */
    private Uni<String> against(DisputeRequest request) {
        if (request.complaint() == null) {
            DisputePolicy.requireSubmission(request.submittedOn(), null, today());
            return Uni.createFrom().item(() -> provider(request, null));
        }
        var provider = new AtomicReference<String>();
        return commands.asHandler(request.complaint(), "complaint-referred", situation -> {
                    var filedOn = Amsterdam.dateOf(situation.file().now().filedAt());
                    DisputePolicy.requireSubmission(request.submittedOn(), filedOn, situation.today());
                    provider.set(provider(request, situation.file().now().provider()));
                    return Deed.all(new Referred(request.body(), request.fileNumber()));
                })
                .map(done -> provider.get());
    }

    private String provider(DisputeRequest request, String ofCase) {
        if (request.provider() == null && ofCase == null) {
            throw new RuleBroken("/provider", Explanation.of("complaint.dispute.provider", new RuleId("CO-046")));
        }
        if (request.provider() == null) {
            return ofCase;
        }
        if (terms.providers().stream().noneMatch(known -> known.code().equals(request.provider()))) {
            throw new RuleBroken(
                    "/provider", Explanation.of("complaint.dispute.provider-unknown", new RuleId("CO-046")));
        }
        return request.provider();
    }

    /**
     * Says how a dispute ended. A ruling of the committee is final (CO-062); when it is upheld the fee has to be refunded
     * (CO-025); one settled before ends its case without a verdict (CO-026); of one that went on from the desk to the
     * committee the case stays as it is (CO-023). 422 without the fee, for one that ended, for a day before it was submitted,
     * for a ruling of the desk, which gives none (CO-005), or for one that is at the committee and would go on to it.
     */
    @POST
    @Path("/{id}/end")
    @Idempotent
    public Uni<RestResponse<DisputeView>> end(@RestPath UUID id, @NotNull @Valid EndRequest request) {
        return locked(id).chain(dispute -> {
            DisputePolicy.requireEnd(dispute, request.outcome(), request.endedOn(), request.feeCents(), today());
            var refund = DisputePolicy.refundCents(request.outcome(), request.feeCents());
            return disputes.end(id, request.outcome(), request.endedOn(), refund)
                    .chain(() -> dispute.complaint() == null
                            ? Uni.createFrom().voidItem()
                            : commands.asHandler(
                                            dispute.complaint(),
                                            "complaint-dispute-ended",
                                            situation -> Deed.all(DisputePolicy.told(dispute, request.outcome())))
                                    .replaceWithVoid())
                    .call(() -> audit.record(caller.account(), "dispute-ended", "dispute/" + id))
                    .chain(() -> disputes.find(id))
                    .map(RestResponse::ok);
        });
    }

    /** Says that the fee was refunded (CO-025). 422 when there is nothing to refund any more, or for a day before the end or yet to come. */
    @POST
    @Path("/{id}/refund")
    @Idempotent
    @RolesAllowed({Roles.COMPLAINT_COORDINATOR, Roles.FINANCE})
    public Uni<RestResponse<DisputeView>> refund(@RestPath UUID id, @NotNull @Valid RefundRequest request) {
        return locked(id).chain(dispute -> {
            DisputePolicy.requireRefund(dispute, request.refundedOn(), today());
            return disputes.refunded(id, request.refundedOn())
                    .call(() -> audit.record(caller.account(), "dispute-refunded", "dispute/" + id))
                    .chain(() -> disputes.find(id))
                    .map(RestResponse::ok);
        });
    }

    private LocalDate today() {
        return Amsterdam.dateOf(clock.instant());
    }

    private Uni<DisputeView> locked(UUID id) {
        return disputes.locked(id).onItem().ifNull().failWith(NotFound::new);
    }
}
