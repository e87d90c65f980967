package nl.plekje.complaint.invoicequestion;

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
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import nl.plekje.complaint.casework.CaseService;
import nl.plekje.complaint.casework.Deed;
import nl.plekje.complaint.casework.Viewer;
import nl.plekje.complaint.category.Category;
import nl.plekje.complaint.history.CaseEvent.Answered;
import nl.plekje.complaint.intake.FilingRequest;
import nl.plekje.complaint.intake.FilingService;
import nl.plekje.events.ComplaintFiled.Kind;
import nl.plekje.events.InvoiceAnswered.Outcome;
import nl.plekje.events.InvoiceQuestioned;
import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.service.audit.Audit;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.command.Idempotent;
import nl.plekje.service.outbox.Outbox;
import nl.plekje.service.page.Cursor;
import nl.plekje.service.page.Page;
import nl.plekje.service.problem.NotFound;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Questions about invoices: asked by the household, answered by finance; billing pauses what is in question. */
@Path("/invoice-questions")
@RolesAllowed({Roles.PARENT, Roles.FINANCE, Roles.COMPLAINT_COORDINATOR})
public class InvoiceQuestionResource {

    private final InvoiceQuestionRepository questions;
    private final FilingService filing;
    private final CaseService cases;
    private final Outbox outbox;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    InvoiceQuestionResource(
            InvoiceQuestionRepository questions,
            FilingService filing,
            CaseService cases,
            Outbox outbox,
            Audit audit,
            Caller caller,
            Clock clock) {
        this.questions = questions;
        this.filing = filing;
        this.cases = cases;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param outcome what it comes to; not {@code WITHDRAWN}, which is the family's own */
    public record AnswerRequest(
            @NotNull Outcome outcome,
            @NotBlank @Size(max = 10_000) String answer) {

        public AnswerRequest {
            if (outcome == Outcome.WITHDRAWN) {
                throw new IllegalArgumentException("the family takes its own question back");
            }
        }
    }

    /**
     * Questions: a parent those about the invoices they pay, the one asked last first; finance and coordinator the open ones,
     * the most urgent first.
     */
    @GET
    @WithSession
    public Uni<Page<InvoiceQuestionView>> list(
            @RestQuery @Size(max = Cursor.MAX_LENGTH) String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var after = Cursor.byMoment(cursor);
        return handles()
                ? questions.open(after, limit + 1).map(found -> page(found, limit, InvoiceQuestionView::answerBy))
                : questions
                        .of(caller.account(), after, limit + 1)
                        .map(found -> page(found, limit, InvoiceQuestionView::askedAt));
    }

    private static Page<InvoiceQuestionView> page(
            List<InvoiceQuestionView> found, int limit, Function<InvoiceQuestionView, Instant> key) {
        return Page.of(found, limit, it -> new Cursor<>(key.apply(it), it.id().value()).toString());
    }

    /**
     * Asks about an invoice that the caller pays. One case with an owner and a clock; nothing is collected or reminded of
     * for these lines until it is closed. 404 for a household whose invoices the caller does not see.
     */
    @POST
    @Idempotent
    @RolesAllowed(Roles.PARENT)
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = InvoiceQuestionView.class, responseCode = "201")
    public Uni<RestResponse<InvoiceQuestionView>> ask(@NotNull @Valid InvoiceQuestionRequest request) {
        var now = clock.instant();
        return questions
                .mayAsk(caller.account(), request.household())
                .invoke(own -> {
                    if (!own) {
                        throw new NotFound();
                    }
                })
                .chain(() -> filing.file(asCase(request), now))
                .chain(filed -> questions
                        .insert(filed.id(), request)
                        .chain(() -> outbox.append(new InvoiceQuestioned(
                                filed.id(),
                                1,
                                filed.number(),
                                request.household(),
                                request.month(),
                                request.lines(),
                                filed.filedAt(),
                                filed.contactDue())))
                        .chain(() -> questions.find(filed.id())))
                .map(view -> RestResponse.status(Status.CREATED, view));
    }

    /** Answers and closes a question; what was paused goes on. 404 for no such question, 409 for one that is closed. */
    @POST
    @Path("/{id}/answer")
    @Idempotent
    @RolesAllowed({Roles.FINANCE, Roles.COMPLAINT_COORDINATOR})
    public Uni<RestResponse<InvoiceQuestionView>> answer(
            @RestPath ComplaintId id, @NotNull @Valid AnswerRequest request) {
        return found(id).chain(question -> close(question, request.outcome(), situation -> {
                    situation.requireOpen();
                    return Deed.all(new Answered(request.answer()));
                })
                .call(() -> audit.record(caller.account(), "invoice-question-answered", "complaint/" + id)));
    }

    /** Takes a question back; what was paused goes on. 404 for a question about an invoice not seen, 409 for one that is closed. */
    @POST
    @Path("/{id}/withdrawal")
    @Idempotent
    @RolesAllowed(Roles.PARENT)
    public Uni<RestResponse<InvoiceQuestionView>> withdraw(@RestPath ComplaintId id) {
        return found(id)
                .call(question -> questions.sees(caller.account(), id).invoke(own -> {
                    if (!own) {
                        throw new NotFound();
                    }
                }))
                .chain(question -> close(question, Outcome.WITHDRAWN, situation -> {
                    situation.requireOpen();
                    return Deed.all(new nl.plekje.complaint.history.CaseEvent.Withdrawn(null, situation.results()));
                }));
    }

    private Uni<RestResponse<InvoiceQuestionView>> close(
            InvoiceQuestionView question, Outcome outcome, CaseService.Decision decision) {
        var actor = new Viewer(caller.account(), true, false, false);
        return questions
                .answered(question.id(), outcome)
                .chain(() -> cases.change(question.id(), actor, decision))
                .chain(() -> questions.find(question.id()))
                .map(RestResponse::ok);
    }

    private static FilingRequest asCase(InvoiceQuestionRequest request) {
        return new FilingRequest(
                Kind.QUESTION,
                Category.INVOICING,
                null,
                null,
                request.month().toString(),
                request.question(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private Uni<InvoiceQuestionView> found(ComplaintId id) {
        return questions.locked(id).onItem().ifNull().failWith(NotFound::new);
    }

    private boolean handles() {
        return caller.is(Roles.FINANCE) || caller.is(Roles.COMPLAINT_COORDINATOR);
    }
}
