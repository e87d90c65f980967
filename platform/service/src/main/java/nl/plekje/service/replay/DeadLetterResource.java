package nl.plekje.service.replay;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.deadletter.DeadLetter;
import nl.plekje.service.deadletter.DeadLetter.State;
import nl.plekje.service.deadletter.DeadLetterRepository;
import nl.plekje.service.page.Page;
import nl.plekje.service.problem.NotFound;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Facts that could not be applied: list, replay, discard. For operations. */
@Path("/dead-letters")
@RolesAllowed(Roles.OPERATIONS)
public class DeadLetterResource {

    private final DeadLetterRepository letters;
    private final DeadLetterReplay replay;
    private final Caller caller;

    DeadLetterResource(DeadLetterRepository letters, DeadLetterReplay replay, Caller caller) {
        this.letters = letters;
        this.replay = replay;
        this.caller = caller;
    }

    /** Why someone settles a dead letter. */
    public record Settlement(@NotBlank @Size(max = 500) String reason) {}

    /** The dead letters in a state, oldest first. */
    @GET
    @WithSession
    public Uni<Page<DeadLetter>> list(
            @RestQuery @DefaultValue("OPEN") State state,
            @RestQuery UUID cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return letters.list(state, cursor, limit + 1)
                .map(found -> Page.of(found, limit, letter -> letter.id().toString()));
    }

    /** One dead letter. */
    @GET
    @Path("/{id}")
    @WithSession
    public Uni<DeadLetter> get(@RestPath UUID id) {
        return letters.find(id).onItem().ifNull().failWith(NotFound::new);
    }

    /** What replaying it would do now; changes nothing. */
    @POST
    @Path("/{id}/rehearsal")
    public Uni<DeadLetterReplay.Rehearsal> rehearse(@RestPath UUID id) {
        return replay.rehearse(id);
    }

    /** Applies it again. 409 when it is settled already, 422 when it still cannot be applied. */
    @POST
    @Path("/{id}/replay")
    public Uni<RestResponse<Void>> replay(@RestPath UUID id, @NotNull @Valid Settlement settlement) {
        return replay.replay(id, caller.account(), settlement.reason()).replaceWith(RestResponse.noContent());
    }

    /** Gives it up. 409 when it is settled already. */
    @POST
    @Path("/{id}/discard")
    public Uni<RestResponse<Void>> discard(@RestPath UUID id, @NotNull @Valid Settlement settlement) {
        return replay.discard(id, caller.account(), settlement.reason()).replaceWith(RestResponse.noContent());
    }
}
