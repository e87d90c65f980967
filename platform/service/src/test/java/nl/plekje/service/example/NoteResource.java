package nl.plekje.service.example;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import nl.plekje.events.TariffSet;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.kernel.id.Id;
import nl.plekje.service.command.Idempotent;
import nl.plekje.service.database.Sql;
import nl.plekje.service.outbox.Outbox;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** A command like any other: a row and a fact in one transaction. */
@Path("/notes")
@RolesAllowed("planner")
public class NoteResource {

    private final Sql sql;
    private final Outbox outbox;
    private final Clock clock;

    NoteResource(Sql sql, Outbox outbox, Clock clock) {
        this.sql = sql;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** {@code after} says what goes wrong once row and fact have been written. */
    public record NewNote(
            @NotBlank String subject,
            @NotBlank @Size(max = 20) String text,
            @NotNull After after) {
        enum After {
            NOTHING,
            REFUSE,
            BREAK
        }
    }

    /** What was written. */
    public record Note(String subject, String text, int version, LocalDate on) {}

    @POST
    @Idempotent
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = Note.class, responseCode = "201")
    public Uni<RestResponse<Note>> write(@NotNull @Valid NewNote note) {
        return sql.one(row -> row.getInteger(0), """
                        INSERT INTO note (id, subject, text, version)
                        SELECT $1, $2, $3, coalesce(max(version), 0) + 1 FROM note WHERE subject = $2
                        RETURNING version""", Id.next(), note.subject, note.text)
                .call(version -> outbox.append(fact(note.subject, version)))
                .map(version -> {
                    switch (note.after) {
                        case REFUSE -> throw new RuleBroken("/text", Explanation.of("problem.malformed"));
                        case BREAK -> throw new IllegalStateException("broken on purpose");
                        case NOTHING -> {}
                    }
                    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
                    return RestResponse.status(
                            RestResponse.Status.CREATED, new Note(note.subject, note.text, version, today));
                });
    }

    /** What was asked for: a day of that month with care of that type. */
    @GET
    @Path("/{month}")
    public String asked(@RestPath YearMonth month, @RestQuery @NotNull LocalDate on, @RestQuery CareType careType) {
        return month + " " + on + " " + careType;
    }

    private static TariffSet fact(String subject, long version) {
        return new TariffSet(subject, version, CareType.DAY_CARE, 52, LocalDate.of(2026, 1, 1), 1000 + version);
    }
}
