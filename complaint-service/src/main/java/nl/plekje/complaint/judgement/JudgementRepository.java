package nl.plekje.complaint.judgement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.plekje.complaint.casework.Viewer;
import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.service.database.Sql;

/** Drafts of verdicts, and measures across cases. */
@ApplicationScoped
class JudgementRepository {

    private final Sql sql;
    private final ObjectMapper json;

    JudgementRepository(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** The draft of a case; an empty one when nothing was written. */
    Uni<VerdictDraft> draft(ComplaintId id) {
        return sql.one(
                        row -> read(row.getJsonObject(0)),
                        "SELECT draft FROM verdict_draft WHERE complaint = $1",
                        id.value())
                .onItem()
                .ifNull()
                .continueWith(VerdictDraft::empty);
    }

    Uni<Void> store(ComplaintId id, VerdictDraft draft, String account, Instant now) {
        return sql.run("""
                        INSERT INTO verdict_draft (complaint, draft, changed_at, changed_by) VALUES ($1, $2, $3, $4)
                        ON CONFLICT (complaint) DO UPDATE
                        SET draft = excluded.draft, changed_at = excluded.changed_at, changed_by = excluded.changed_by""", id.value(), write(draft), OffsetDateTime.ofInstant(now, ZoneOffset.UTC), account)
                .replaceWithVoid();
    }

    Uni<Void> drop(ComplaintId id) {
        return sql.run("DELETE FROM verdict_draft WHERE complaint = $1", id.value())
                .replaceWithVoid();
    }

    /** Who and where a letter is about. */
    record Addressee(String name, String location, String provider) {}

    Uni<Addressee> addressee(ComplaintId id) {
        return sql.one(row -> new Addressee(row.getString(0), row.getString(1), row.getString(2)), """
                SELECT (SELECT name FROM person WHERE person.id = c.complainant LIMIT 1), l.name, c.provider
                FROM complaint c LEFT JOIN location l ON l.id = c.location WHERE c.id = $1""", id.value());
    }

    /** Measures that are not done, of cases the viewer sees, by due day. */
    Uni<List<MeasureView>> open(Viewer viewer, LocalDate dueBefore, LocalDate today) {
        return sql.list(
                row -> new MeasureView(
                        row.getUUID(0),
                        new ComplaintId(row.getUUID(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getLocalDate(6),
                        row.getLocalDate(6).isBefore(today)),
                """
                SELECT m.id, m.complaint, c.number,
                       (SELECT e.data->>'what' FROM case_event e
                        WHERE e.complaint = m.complaint AND e.kind = 'MEASURE_AGREED' AND e.data->>'measure' = m.id::text),
                       m.owner, o.name, m.due_on
                FROM measure m JOIN complaint c ON c.id = m.complaint LEFT JOIN colleague o ON o.account = m.owner
                WHERE\s""" + Viewer.VISIBLE + """
                 AND c.state = 'OPEN' AND m.done_on IS NULL AND m.due_on IS NOT NULL
                  AND ($5::date IS NULL OR m.due_on < $5)
                ORDER BY m.due_on, m.id LIMIT 500""",
                viewer.account(),
                viewer.seesAll(),
                viewer.seesOwnLocations(),
                viewer.seesOwn(),
                dueBefore);
    }

    /** A new identity for a document. */
    UUID nextId() {
        return nl.plekje.kernel.id.Id.next();
    }

    private VerdictDraft read(JsonObject draft) {
        try {
            return json.readValue(draft.encode(), VerdictDraft.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a draft that cannot be read");
        }
    }

    private JsonObject write(VerdictDraft draft) {
        try {
            return new JsonObject(json.writeValueAsString(draft));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a draft that cannot be written");
        }
    }
}
