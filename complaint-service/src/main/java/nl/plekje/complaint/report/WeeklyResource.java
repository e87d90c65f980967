package nl.plekje.complaint.report;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import nl.plekje.kernel.explanation.Language;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.command.Idempotent;
import nl.plekje.service.page.Page;
import nl.plekje.service.problem.NotFound;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The weekly reports to board and management, composed on Monday at six. */
@Path("/reports/weekly")
@RolesAllowed({Roles.COMPLAINT_COORDINATOR, Roles.BOARD})
public class WeeklyResource {

    private final WeeklyRepository reports;
    private final PrintService printing;

    WeeklyResource(WeeklyRepository reports, PrintService printing) {
        this.reports = reports;
        this.printing = printing;
    }

    public record WeeklyComment(@NotBlank @Size(max = 5_000) String comment) {}

    /** The reports, newest first. */
    @GET
    @WithSession
    public Uni<Page<WeeklyView>> list(
            @RestQuery LocalDate cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return reports.list(cursor, limit + 1)
                .map(found -> Page.of(found, limit, it -> it.report().monday().toString()));
    }

    /** The report of the week that began on this Monday; 404 when there is none. */
    @GET
    @Path("/{monday}")
    @WithSession
    public Uni<WeeklyView> get(@RestPath LocalDate monday) {
        return found(monday);
    }

    /** The same as HTML, PDF or its figures as CSV. */
    @GET
    @Path("/{monday}/document")
    @WithSession
    public Uni<RestResponse<byte[]>> document(
            @RestPath LocalDate monday,
            @RestQuery @DefaultValue("PDF") Format format,
            @RestQuery @DefaultValue("nl") @Pattern(regexp = "nl|en") String language) {
        var page = new WeeklyPage("en".equals(language) ? Language.ENGLISH : Language.DUTCH);
        return found(monday)
                .chain(view -> printing.print(
                        format,
                        "complaints-week-" + monday,
                        () -> page.page(view),
                        () -> WeeklyPage.csv(view.report())));
    }

    /** Writes the comment that goes with a report; its figures stay as they were composed. 404 when there is none. */
    @PUT
    @Path("/{monday}/comment")
    @Idempotent
    @RolesAllowed(Roles.COMPLAINT_COORDINATOR)
    public Uni<RestResponse<WeeklyView>> comment(@RestPath LocalDate monday, @NotNull @Valid WeeklyComment request) {
        return reports.comment(monday, request.comment())
                .invoke(there -> {
                    if (!there) {
                        throw new NotFound();
                    }
                })
                .chain(() -> found(monday))
                .map(RestResponse::ok);
    }

    private Uni<WeeklyView> found(LocalDate monday) {
        return reports.find(monday).onItem().ifNull().failWith(NotFound::new);
    }
}
