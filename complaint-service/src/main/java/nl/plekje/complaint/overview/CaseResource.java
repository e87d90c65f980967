package nl.plekje.complaint.overview;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.UUID;
import nl.plekje.complaint.casework.Viewer;
import nl.plekje.complaint.category.Category;
import nl.plekje.complaint.history.ComplaintState;
import nl.plekje.complaint.history.Phase;
import nl.plekje.events.ComplaintFiled.Kind;
import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.service.audit.Audit;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.page.Page;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Reading cases. What a caller may not see is not there. */
@Path("/complaints")
@RolesAllowed({Roles.PARENT, Roles.COMPLAINT_COORDINATOR, Roles.LOCATION_MANAGER})
public class CaseResource {

    private final CaseRepository cases;
    private final CaseReadService reading;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    CaseResource(CaseRepository cases, CaseReadService reading, Audit audit, Caller caller, Clock clock) {
        this.cases = cases;
        this.reading = reading;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The cases the caller may see, newest first.
     *
     * @param year year of the day of filing in Amsterdam
     * @param number the number people quote, as {@code K-2026-000123}
     * @param phase the column of the board
     * @param owner account of who handles it
     * @param group cases about one event
     * @param broken only those with a promise that is broken now, or only those without
     */
    @GET
    @WithSession
    public Uni<Page<CaseView>> list(
            @RestQuery Kind kind,
            @RestQuery Category category,
            @RestQuery LocationId location,
            @RestQuery ComplaintState state,
            @RestQuery Phase phase,
            @RestQuery @Min(1900) @Max(2100) Integer year,
            @RestQuery @Pattern(regexp = "K-\\d{4}-\\d{6,9}") String number,
            @RestQuery @Size(max = 100) String owner,
            @RestQuery UUID group,
            @RestQuery Boolean broken,
            @RestQuery UUID cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var filter = new CaseFilter(kind, category, location, state, phase, year, number, owner, group, broken);
        return cases.list(Viewer.of(caller), filter, clock.instant(), cursor, limit + 1)
                .map(found -> Page.of(found, limit, it -> it.id().toString()));
    }

    /** One case with what was written; 404 when the caller may not see it. Reading it is audited. */
    @GET
    @Path("/{id}")
    @WithTransaction
    public Uni<CaseDetailView> get(@RestPath ComplaintId id) {
        return reading.read(Viewer.of(caller), id, clock.instant())
                .call(() -> audit.record(caller.account(), "complaint-read", "complaint/" + id));
    }
}
