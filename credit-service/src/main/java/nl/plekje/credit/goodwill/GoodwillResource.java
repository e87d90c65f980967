package nl.plekje.credit.goodwill;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import nl.plekje.credit.family.FamilyRepository;
import nl.plekje.credit.goodwill.GoodwillService.Giver;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.command.Idempotent;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Credit that staff gives. */
@Path("/children/{child}/credit/goodwill")
public class GoodwillResource {

    private final GoodwillService service;
    private final FamilyRepository families;
    private final Caller caller;
    private final Clock clock;

    GoodwillResource(GoodwillService service, FamilyRepository families, Caller caller, Clock clock) {
        this.service = service;
        this.families = families;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Gives a child credit, with words that its family reads: the manager of its location up to a limit a child and year,
     * operations above it.
     *
     * <p>201; 404 for a child that is not at the manager's location; 422 above the limit, or without a contract of that
     * care today.
     */
    @POST
    @RolesAllowed({Roles.LOCATION_MANAGER, Roles.OPERATIONS})
    @Idempotent
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = GoodwillView.class, responseCode = "201")
    public Uni<RestResponse<GoodwillView>> give(@RestPath ChildId child, @NotNull @Valid GoodwillRequest request) {
        var unlimited = caller.is(Roles.OPERATIONS);
        return (unlimited ? families.requireKnown(child) : families.requireVisible(child, caller))
                .chain(() -> service.give(child, request, new Giver(caller.account(), unlimited), clock.instant()))
                .map(given -> RestResponse.status(RestResponse.Status.CREATED, given));
    }
}
