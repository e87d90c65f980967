package nl.plekje.complaint.judgement;

import static nl.plekje.service.database.Moments.utc;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.plekje.complaint.casework.Viewer;
import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.service.database.Sql;
import nl.plekje.service.json.JsonColumn;

/** Drafts of verdicts, and measures across cases. */
@ApplicationScoped
class JudgementRepository {

    private final Sql sql;
    private final JsonColumn json;

    JudgementRepository(Sql sql, JsonColumn json) {
        this.sql = sql;
        this.json = json;
    }

    /** The draft of a case; an empty one when nothing was written. */
    Uni<KeptDraft> draft(ComplaintId id) {
        return sql.one(
                        row -> new KeptDraft(
                                row.getLong(0),
                                json.read(row.getJsonObject(1), VerdictDraft.class),
                                row.getString(2),
                                row.getOffsetDateTime(3).toInstant()),
                        """
                        SELECT d.version, d.draft, o.name, d.changed_at
                        FROM verdict_draft d LEFT JOIN colleague o ON o.account = d.changed_by WHERE d.complaint = $1""",
                        id.value())
                .onItem()
                .ifNull()
                .continueWith(KeptDraft::none);
    }

    /** Keeps a draft in the place of this version, and gives its own; null when another was kept in between. */
    Uni<Long> store(ComplaintId id, long version, VerdictDraft draft, String account, Instant now) {
        return sql.one(
                row -> row.getLong(0),
                version == 0 ? """
                        INSERT INTO verdict_draft (complaint, draft, changed_at, changed_by, version)
                        VALUES ($1, $2, $3, $4, $5 + 1) ON CONFLICT DO NOTHING RETURNING version""" : """
                        UPDATE verdict_draft SET draft = $2, changed_at = $3, changed_by = $4, version = version + 1
                        WHERE complaint = $1 AND version = $5 RETURNING version""",
                id.value(),
                json.write(draft),
                utc(now),
                account,
                version);
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

    /** Measures that are not done, of cases the viewer sees, by due day, after the one with this id. */
    Uni<List<MeasureView>> open(Viewer viewer, LocalDate dueBefore, LocalDate today, UUID after, int limit) {
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
                  AND ($6::uuid IS NULL OR (m.due_on, m.id) > (SELECT due_on, id FROM measure WHERE id = $6))
                ORDER BY m.due_on, m.id LIMIT $7""",
                viewer.account(),
                viewer.seesAll(),
                viewer.seesOwnLocations(),
                viewer.seesOwn(),
                dueBefore,
                after,
                limit);
    }

    /** A new identity for a document. */
    UUID nextId() {
        return nl.plekje.kernel.id.Id.next();
    }
}
