package nl.plekje.credit.absence;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import nl.plekje.credit.family.FamilyRepository;
import nl.plekje.kernel.id.AbsenceId;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** What taking an absence back costs, said before it is done (CR-009). */
@Path("/children/{child}/absence-withdrawal-quote")
public class AbsenceWithdrawalResource {

    private final AbsenceWithdrawalService quotes;
    private final FamilyRepository families;
    private final Caller caller;
    private final Clock clock;

    AbsenceWithdrawalResource(AbsenceWithdrawalService quotes, FamilyRepository families, Caller caller, Clock clock) {
        this.quotes = quotes;
        this.families = families;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What becomes of credit and extra days if the absence were taken back now.
     *
     * <p>200 with that; 202 without a body for an absence that this service has not been told of: facts take a moment, so who
     * has just reported it asks again; 404 for a child that is not the caller's, and for an absence that was taken back.
     */
    @GET
    @APIResponseSchema(value = AbsenceWithdrawalView.class, responseCode = "200")
    @APIResponse(responseCode = "202", description = "The absence is not known yet: ask again")
    @RolesAllowed({Roles.PARENT, Roles.PLANNER, Roles.LOCATION_MANAGER})
    @WithSession
    public Uni<RestResponse<AbsenceWithdrawalView>> quote(
            @RestPath ChildId child, @RestQuery @NotNull AbsenceId absence) {
        return families.requireVisible(child, caller)
                .chain(() -> quotes.quote(child, absence, clock.instant()))
                .map(quote -> quote.map(RestResponse::ok).orElseGet(RestResponse::accepted));
    }
}
