package nl.plekje.complaint.judgement;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.plekje.complaint.casework.Viewer;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.page.Page;
import org.jboss.resteasy.reactive.RestQuery;

/** Measures across cases. */
@Path("/measures")
@RolesAllowed({Roles.COMPLAINT_COORDINATOR, Roles.LOCATION_MANAGER})
public class MeasureListResource {

    private final JudgementRepository judgements;
    private final Caller caller;
    private final Clock clock;

    MeasureListResource(JudgementRepository judgements, Caller caller, Clock clock) {
        this.judgements = judgements;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Measures not done yet, by due day, page by page.
     *
     * @param dueBefore only those due before this day
     */
    @GET
    @WithSession
    public Uni<Page<MeasureView>> open(
            @RestQuery LocalDate dueBefore,
            @RestQuery UUID cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return judgements
                .open(Viewer.asHandler(caller), dueBefore, Amsterdam.dateOf(clock.instant()), cursor, limit + 1)
                .map(found -> Page.of(found, limit, it -> it.id().toString()));
    }
}
