package nl.plekje.complaint.live;

import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import nl.plekje.complaint.board.SumsRepository;
import nl.plekje.complaint.casework.Viewer;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** The board as it lives. */
@Path("/board/stream")
@RolesAllowed({Roles.COMPLAINT_COORDINATOR, Roles.LOCATION_MANAGER, Roles.BOARD})
public class LiveBoardResource {

    private final LiveService live;
    private final Caller caller;
    private final Duration streamFor;

    LiveBoardResource(
            LiveService live, Caller caller, @ConfigProperty(name = "plekje.board.stream-for") Duration streamFor) {
        this.live = live;
        this.caller = caller;
        this.streamFor = streamFor;
    }

    /**
     * Server-sent events: how it stands now, and from then on what changes: the sums, and the cases that the caller handles
     * as they became. Ends after some minutes, so that a reader comes back with a token that still holds; browsers do so by
     * themselves.
     */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    public Multi<BoardNews> stream() {
        return live.board(SumsRepository.viewer(caller), Viewer.asHandler(caller))
                .select()
                .first(streamFor);
    }
}
