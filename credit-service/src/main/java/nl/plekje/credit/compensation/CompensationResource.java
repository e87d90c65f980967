package nl.plekje.credit.compensation;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.UUID;
import nl.plekje.credit.family.FamilyRepository;
import nl.plekje.credit.session.CompensationRepository;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.command.Idempotent;
import nl.plekje.service.page.Cursor;
import nl.plekje.service.page.Page;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** What makes good care that the provider could not give. */
@Path("/children/{child}/compensations")
public class CompensationResource {

    private final CompensationService service;
    private final CompensationRepository compensations;
    private final FamilyRepository families;
    private final Caller caller;
    private final Clock clock;

    CompensationResource(
            CompensationService service,
            CompensationRepository compensations,
            FamilyRepository families,
            Caller caller,
            Clock clock) {
        this.service = service;
        this.compensations = compensations;
        this.families = families;
        this.caller = caller;
        this.clock = clock;
    }

    /** A child's compensations, the latest day first. 404 for a child that is not the caller's. */
    @GET
    @RolesAllowed({Roles.PARENT, Roles.PLANNER, Roles.LOCATION_MANAGER})
    @WithSession
    public Uni<Page<CompensationView>> list(
            @RestPath ChildId child,
            @RestQuery @Size(max = Cursor.MAX_LENGTH) String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var after = Cursor.byDay(cursor);
        return families.requireVisible(child, caller)
                .chain(() -> compensations.of(child, after, limit + 1))
                .map(found -> Page.of(
                        found.stream().map(CompensationView::of).toList(), limit, it -> new Cursor<>(it.day(), it.id())
                                .toString()));
    }

    /**
     * Takes a compensation as money: what of its credit is not used is paid back on the invoice (C10).
     *
     * <p>200 with the compensation; 404 for one that is not of the caller's child; 409 when it is used, settled or the
     * choice has passed.
     */
    @POST
    @Path("/{compensation}/money")
    @RolesAllowed(Roles.PARENT)
    @Idempotent
    public Uni<RestResponse<CompensationView>> chooseMoney(@RestPath ChildId child, @RestPath UUID compensation) {
        return families.requireCustody(child, caller.account())
                .chain(() -> service.chooseMoney(child, compensation, caller.account(), clock.instant()))
                .map(CompensationView::of)
                .map(RestResponse::ok);
    }
}
