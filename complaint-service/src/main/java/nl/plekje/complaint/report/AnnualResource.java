package nl.plekje.complaint.report;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.plekje.complaint.category.Category;
import nl.plekje.complaint.report.AnnualRepository.Release;
import nl.plekje.complaint.terms.TermsService;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.explanation.Language;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.kernel.rule.RuleId;
import nl.plekje.service.audit.Audit;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.command.Idempotent;
import nl.plekje.service.page.Page;
import nl.plekje.service.problem.NotFound;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Annual reports: composed by the coordinator, released in versions, and then open to anyone (CO-004). */
@Path("/reports/annual")
@RolesAllowed({Roles.COMPLAINT_COORDINATOR, Roles.BOARD})
public class AnnualResource {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    private final AnnualService service;
    private final AnnualRepository reports;
    private final PrintService printing;
    private final TermsService terms;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    AnnualResource(
            AnnualService service,
            AnnualRepository reports,
            PrintService printing,
            TermsService terms,
            Audit audit,
            Caller caller,
            Clock clock) {
        this.service = service;
        this.reports = reports;
        this.printing = printing;
        this.terms = terms;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    public record CommentRequest(
            @NotBlank @Size(max = 2_000) String comment) {}

    public record WordingRequest(
            @NotBlank @Size(max = 2_000) String wording) {}

    public record ReleaseRequest(@NotBlank @Size(max = 100) String department) {}

    public record DeliveryRequest(
            @NotNull @Min(0) @Max(Integer.MAX_VALUE) Integer version,
            @NotNull ReleaseView.Recipient recipient,
            @NotNull LocalDate deliveredOn) {}

    /** Released versions, newest first: open to anyone, customer or not (CO-004). */
    @GET
    @WithSession
    @PermitAll
    public Uni<Page<ReleaseView>> releases() {
        return reports.releases().map(Page::all);
    }

    /** The report of a year as it would be released now, with what it withholds and why. */
    @GET
    @Path("/{year}")
    @WithSession
    public Uni<AnnualReport> report(@RestPath @Min(FIRST_YEAR) @Max(LAST_YEAR) int year) {
        return service.report(year);
    }

    /** The report as it would be released now, as HTML, PDF or the table as CSV. */
    @GET
    @Path("/{year}/document")
    @WithSession
    public Uni<RestResponse<byte[]>> document(
            @RestPath @Min(FIRST_YEAR) @Max(LAST_YEAR) int year,
            @RestQuery @DefaultValue("PDF") Format format,
            @RestQuery @DefaultValue("nl") @Pattern(regexp = "nl|en") String language) {
        return service.report(year).chain(report -> print(report, null, format, language));
    }

    /**
     * The newest released version: open to anyone, customer or not (CO-004). 404 before there is one; 304 for who has it
     * already.
     */
    @GET
    @Path("/{year}/published")
    @WithSession
    @PermitAll
    public Uni<RestResponse<byte[]>> published(
            @RestPath @Min(FIRST_YEAR) @Max(LAST_YEAR) int year,
            @RestQuery @DefaultValue("PDF") Format format,
            @RestQuery @DefaultValue("nl") @Pattern(regexp = "nl|en") String language,
            @Context Request request) {
        return reports.released(year)
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .chain(release -> print(release.report(), colophon(release), format, language))
                .map(printed -> PrintService.unlessKnown(printed, request));
    }

    /** Says why a category changed (CO-044). 422 when it leads to a person. */
    @PUT
    @Path("/{year}/comments/{category}")
    @Idempotent
    @RolesAllowed(Roles.COMPLAINT_COORDINATOR)
    public Uni<RestResponse<Void>> comment(
            @RestPath @Min(FIRST_YEAR) @Max(LAST_YEAR) int year,
            @RestPath Category category,
            @NotNull @Valid CommentRequest request) {
        return reports.names(year)
                .invoke(names -> leaksNothing("/comment", request.comment(), names))
                .chain(() -> reports.comment(year, category, request.comment()))
                .replaceWith(RestResponse::noContent);
    }

    /** Words a measure so that it leads to nobody. 422 when these words do. */
    @PUT
    @Path("/{year}/wordings/{measure}")
    @Idempotent
    @RolesAllowed(Roles.COMPLAINT_COORDINATOR)
    public Uni<RestResponse<AnnualReport>> word(
            @RestPath @Min(FIRST_YEAR) @Max(LAST_YEAR) int year,
            @RestPath UUID measure,
            @NotNull @Valid WordingRequest request) {
        leaksNothing("/wording", request.wording(), Set.of());
        return reports.word(measure, request.wording())
                .chain(() -> service.report(year))
                .map(RestResponse::ok);
    }

    /**
     * Releases the report of a year that is over as its next version (CO-043). 422 while the year runs, and while anything
     * that people wrote in it would lead to a person.
     */
    @POST
    @Path("/{year}/releases")
    @Idempotent
    @RolesAllowed(Roles.COMPLAINT_COORDINATOR)
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = ReleaseView.class, responseCode = "201")
    public Uni<RestResponse<ReleaseView>> release(
            @RestPath @Min(FIRST_YEAR) @Max(LAST_YEAR) int year, @NotNull @Valid ReleaseRequest request) {
        over(year);
        return service.report(year)
                .invoke(AnnualResource::withholdsNothing)
                .call(report -> reports.names(year).invoke(names -> {
                    leaksNothing("/department", request.department(), names);
                    report.changes().stream()
                            .map(AnnualReport.ChangeLine::comment)
                            .filter(Objects::nonNull)
                            .forEach(comment -> leaksNothing("", comment, names));
                }))
                .chain(report -> reports.release(report, request.department(), clock.instant()))
                .call(() -> audit.record(caller.account(), "annual-report-released", "annual-report/" + year))
                .map(release -> RestResponse.status(
                        Status.CREATED,
                        new ReleaseView(
                                year,
                                release.version(),
                                release.department(),
                                release.releasedAt(),
                                java.util.List.of())));
    }

    /**
     * Records that a version went to the inspectorate, to parents or to committees (CO-003). 404 for no such version; 422 for
     * a day before its release or yet to come.
     */
    @POST
    @Path("/{year}/deliveries")
    @Idempotent
    @RolesAllowed(Roles.COMPLAINT_COORDINATOR)
    public Uni<RestResponse<Void>> deliver(
            @RestPath @Min(FIRST_YEAR) @Max(LAST_YEAR) int year, @NotNull @Valid DeliveryRequest request) {
        return reports.releasedAt(year, request.version())
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .invoke(releasedAt -> AnnualPolicy.requireDelivery(
                        request.deliveredOn(), Amsterdam.dateOf(releasedAt), Amsterdam.dateOf(clock.instant())))
                .chain(() -> reports.deliver(year, request.version(), request.recipient(), request.deliveredOn()))
                .call(() -> audit.record(caller.account(), "annual-report-delivered", "annual-report/" + year))
                .replaceWith(RestResponse::noContent);
    }

    private Uni<RestResponse<byte[]>> print(AnnualReport report, Explanation colophon, Format format, String language) {
        var today = Amsterdam.dateOf(clock.instant());
        var mailbox = terms.handling(today, null).regulation().mailbox();
        var page = new AnnualPage("en".equals(language) ? Language.ENGLISH : Language.DUTCH);
        return printing.print(
                format,
                "complaints-" + report.year(),
                () -> page.page(report, colophon, mailbox),
                () -> AnnualPage.csv(report));
    }

    private static Explanation colophon(Release release) {
        return Explanation.of("complaint.report.annual.colophon", new RuleId("CO-043"))
                .with("version", FactValue.number(release.version()))
                .with("department", FactValue.text(release.department()))
                .with("on", FactValue.date(Amsterdam.dateOf(release.releasedAt())));
    }

    /** Nobody can take a report back that was read, so one of half a year is not released. */
    private void over(int year) {
        var from = LocalDate.of(year + 1, Month.JANUARY, 1);
        if (Amsterdam.dateOf(clock.instant()).isBefore(from)) {
            throw new RuleBroken(
                    "",
                    Explanation.of("complaint.report.year-runs", new RuleId("CO-043"))
                            .with("year", FactValue.text(String.valueOf(year)))
                            .with("from", FactValue.date(from)));
        }
    }

    private static void withholdsNothing(AnnualReport report) {
        if (!report.withheld().isEmpty()) {
            throw new RuleBroken(
                    "",
                    Explanation.of("complaint.report.withheld", new RuleId("CO-039"))
                            .with("measures", FactValue.number(report.withheld().size())));
        }
    }

    private static void leaksNothing(String field, String text, Set<String> names) {
        LeakCheck.leak(text, names).ifPresent(found -> {
            throw new RuleBroken(
                    field,
                    Explanation.of("complaint.report.leak", new RuleId("CO-039"))
                            .with("found", FactValue.text(found)));
        });
    }
}
