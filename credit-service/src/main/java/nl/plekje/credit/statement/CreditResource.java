package nl.plekje.credit.statement;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.util.UUID;
import nl.plekje.credit.family.FamilyRepository;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.explanation.Language;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.page.Page;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What a child has saved, and how it came to be. */
@Path("/children/{child}/credit")
@RolesAllowed({Roles.PARENT, Roles.PLANNER, Roles.LOCATION_MANAGER})
public class CreditResource {

    private final StatementService statements;
    private final FamilyRepository families;
    private final Caller caller;
    private final Clock clock;

    CreditResource(StatementService statements, FamilyRepository families, Caller caller, Clock clock) {
        this.statements = statements;
        this.families = families;
        this.caller = caller;
        this.clock = clock;
    }

    /** What can be spent today, lot by lot with its expiry (C5, C8). 404 for a child that is not the caller's. */
    @GET
    @WithSession
    public Uni<CreditView> credit(@RestPath ChildId child) {
        return families.requireVisible(child, caller)
                .chain(() -> statements.credit(child, Amsterdam.dateOf(clock.instant())));
    }

    /** Every movement with its cause and the balance after it, newest first (C11). 404 as above. */
    @GET
    @Path("/movements")
    @WithSession
    public Uni<Page<MovementView>> movements(
            @RestPath ChildId child,
            @RestQuery UUID cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return families.requireVisible(child, caller)
                .chain(() -> statements.movements(child))
                // The balance of a movement follows from all before it, so the page is cut from the whole.
                .map(all -> all.stream()
                        .dropWhile(it -> cursor != null && !it.id().value().equals(cursor))
                        .skip(cursor == null ? 0 : 1)
                        .limit(limit + 1L)
                        .toList())
                .map(found -> Page.of(found, limit, it -> it.id().toString()));
    }

    /**
     * All movements from the first on as a file that spreadsheets open, in the words of that language (C11). 404 as above.
     */
    @GET
    @Path("/statement")
    @Produces(StatementCsv.MEDIA_TYPE)
    @WithSession
    public Uni<RestResponse<byte[]>> statement(
            @RestPath ChildId child, @RestQuery @DefaultValue("nl") @Pattern(regexp = "nl|en") String language) {
        var csv = new StatementCsv("en".equals(language) ? Language.ENGLISH : Language.DUTCH);
        var name = "plekje-credit-" + Amsterdam.dateOf(clock.instant()) + ".csv";
        return families.requireVisible(child, caller)
                .chain(() -> statements.movements(child))
                .map(newestFirst -> ResponseBuilder.ok(csv.of(newestFirst), StatementCsv.MEDIA_TYPE)
                        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                        .header("X-Content-Type-Options", "nosniff")
                        .build());
    }
}
