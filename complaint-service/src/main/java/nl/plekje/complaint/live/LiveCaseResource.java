package nl.plekje.complaint.live;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import nl.plekje.complaint.casework.Viewer;
import nl.plekje.complaint.overview.CaseDetailView;
import nl.plekje.complaint.overview.CaseReadService;
import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.service.audit.Audit;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** A case as it lives. */
@Path("/complaints/{id}/stream")
@RolesAllowed({Roles.COMPLAINT_COORDINATOR, Roles.LOCATION_MANAGER})
public class LiveCaseResource {

    private final LiveService live;
    private final CaseReadService reading;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;
    private final Duration streamFor;

    LiveCaseResource(
            LiveService live,
            CaseReadService reading,
            Audit audit,
            Caller caller,
            Clock clock,
            @ConfigProperty(name = "plekje.board.stream-for") Duration streamFor) {
        this.live = live;
        this.reading = reading;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
        this.streamFor = streamFor;
    }

    /**
     * Server-sent events: the case now and as it becomes with each change, for as long as the caller handles it; ends as the
     * board's stream does. To begin to watch is audited as reading it. 404 when the caller does not handle it.
     */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Blocking
    public Multi<CaseDetailView> stream(@RestPath ComplaintId id) throws Throwable {
        var handler = Viewer.asHandler(caller);
        // Waits for the first reading: once a stream has begun, its status is told, and it can no longer be 404.
        var now = VertxContextSupport.subscribeAndAwait(
                () -> Panache.withTransaction(() -> reading.read(handler, id, clock.instant())
                        .call(() -> audit.record(handler.account(), "complaint-read", "complaint/" + id))));
        return Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().item(now), live.changesOf(id, handler))
                .select()
                .first(streamFor);
    }
}
