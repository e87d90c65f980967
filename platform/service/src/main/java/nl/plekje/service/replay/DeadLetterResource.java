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
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.command.Idempotent;
import nl.plekje.service.deadletter.Colleague;
import nl.plekje.service.deadletter.DeadLetter;
import nl.plekje.service.deadletter.DeadLetter.State;
import nl.plekje.service.deadletter.DeadLetterRepository;
import nl.plekje.service.page.Page;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Facts that could not be applied: look, replay, discard. For operations. */
@Path("/dead-letters")
@RolesAllowed(Roles.OPERATIONS)
public class DeadLetterResource {

    /** What only someone with a reason may read is kept nowhere on the way. */
    private static final String NOWHERE = "no-store";

    private final DeadLetterRepository letters;
    private final DeadLetterReading reading;
    private final DeadLetterReplay replay;
    private final DeadLetterDiscard discard;
    private final Caller caller;

    DeadLetterResource(
            DeadLetterRepository letters,
            DeadLetterReading reading,
            DeadLetterReplay replay,
            DeadLetterDiscard discard,
            Caller caller) {
        this.letters = letters;
        this.reading = reading;
        this.replay = replay;
        this.discard = discard;
        this.caller = caller;
    }

    /** Why someone does something with a dead letter. */
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

    /** One dead letter, with what was done with it and what it says; names, addresses and free text are masked. */
    @GET
    @Path("/{id}")
    @WithSession
    public Uni<DeadLetterView> get(@RestPath UUID id) {
        return reading.one(id);
    }

    /**
     * What it says in full, personal data included; who asked and why is kept. 422 when it says nothing that can be read.
     * Not {@link Idempotent}: that would keep the answer.
     */
    @POST
    @Path("/{id}/unmasking")
    public Uni<RestResponse<LetterPayload>> unmask(@RestPath UUID id, @NotNull @Valid Settlement settlement) {
        return reading.inFull(id, colleague(), settlement.reason()).map(payload -> ResponseBuilder.ok(payload)
                .header(HttpHeaders.CACHE_CONTROL, NOWHERE)
                .build());
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
        return replay.replay(id, colleague(), settlement.reason()).replaceWith(RestResponse.noContent());
    }

    /**
     * Asks to give it up; that takes a second person. 409 when someone has asked already, with their name, or when it is
     * settled already.
     */
    @POST
    @Path("/{id}/discard")
    @Idempotent
    public Uni<RestResponse<Void>> discard(@RestPath UUID id, @NotNull @Valid Settlement settlement) {
        return discard.ask(id, colleague(), settlement.reason()).replaceWith(RestResponse.noContent());
    }

    /**
     * The second person agrees to give it up. 409 when nobody asked for that or it is settled already, 422 for the one who
     * asked.
     */
    @POST
    @Path("/{id}/discard/confirmation")
    @Idempotent
    public Uni<RestResponse<Void>> confirmDiscard(@RestPath UUID id) {
        return discard.confirm(id, colleague()).replaceWith(RestResponse.noContent());
    }

    /**
     * It is not given up and waits as before: the second person does not agree, or who asked thinks better of it. 409 when
     * nobody asked to give it up or it is settled already.
     */
    @POST
    @Path("/{id}/discard/refusal")
    @Idempotent
    public Uni<RestResponse<Void>> refuseDiscard(@RestPath UUID id, @NotNull @Valid Settlement settlement) {
        return discard.refuse(id, colleague(), settlement.reason()).replaceWith(RestResponse.noContent());
    }

    private Colleague colleague() {
        return new Colleague(caller.account(), caller.name());
    }
}
