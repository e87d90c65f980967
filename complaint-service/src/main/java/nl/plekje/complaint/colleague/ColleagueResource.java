package nl.plekje.complaint.colleague;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.service.audit.Audit;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.command.Idempotent;
import nl.plekje.service.page.Page;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Colleagues who own cases, and the line above each. */
@Path("/colleagues")
public class ColleagueResource {

    private final ColleagueRepository colleagues;
    private final Audit audit;
    private final Caller caller;

    ColleagueResource(ColleagueRepository colleagues, Audit audit, Caller caller) {
        this.colleagues = colleagues;
        this.audit = audit;
        this.caller = caller;
    }

    /** All colleagues, by name: to choose an owner from. */
    @GET
    @WithSession
    @RolesAllowed({Roles.COMPLAINT_COORDINATOR, Roles.LOCATION_MANAGER, Roles.BOARD})
    public Uni<Page<Colleague>> list() {
        return colleagues.all().map(Page::all);
    }

    /** Enters or changes a colleague. 422 when they would stand above themselves. */
    @PUT
    @Path("/{account}")
    @Idempotent
    @RolesAllowed(Roles.COMPLAINT_COORDINATOR)
    public Uni<RestResponse<Colleague>> put(
            @RestPath @Size(max = 100) String account, @NotNull @Valid ColleagueRequest request) {
        var colleague = new Colleague(account, request.name(), request.job(), request.email(), request.reportsTo());
        return colleagues
                .lock()
                .chain(() -> colleagues.above(request.reportsTo()))
                .invoke(above -> {
                    if (account.equals(request.reportsTo()) || above.contains(account)) {
                        throw new RuleBroken("/reportsTo", Explanation.of("complaint.colleague.circle"));
                    }
                })
                .call(() -> colleagues.store(colleague))
                .call(() -> audit.record(caller.account(), "colleague-entered", "colleague/" + account))
                .replaceWith(() -> RestResponse.ok(colleague));
    }
}
