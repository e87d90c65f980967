package nl.plekje.complaint.restricted;

import static nl.plekje.service.database.Moments.utc;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.plekje.complaint.document.DocumentRepository;
import nl.plekje.complaint.document.DocumentView;
import nl.plekje.complaint.document.StoredFile;
import nl.plekje.complaint.history.CaseFile;
import nl.plekje.complaint.history.ExitRoute;
import nl.plekje.complaint.restricted.RecordView.NoteView;
import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.kernel.id.Id;
import nl.plekje.service.database.Sql;

/** Restricted records, and the move of what belongs in them. */
@ApplicationScoped
class RecordRepository {

    /**
     * Who is designated: officers all; managers, trained for it, the reporting code at their locations. Nobody is for a
     * record that is about them.
     */
    private static final String DESIGNATED = """
            (($2 OR ($3 AND r.route = 'REPORTING_CODE'
                     AND EXISTS (SELECT FROM location l WHERE l.id = r.location AND $1 = ANY (l.managers))))
             AND NOT $1 = ANY (r.concerned))
            """;

    /**
     * The files of a record: those that left with it; of a part that left, also those that the case keeps and had then. A
     * file that left with a later record is that record's alone.
     */
    private static final String ITS_DOCUMENTS = """
            (d.restricted_to = r.id
             OR d.restricted_to IS NULL AND NOT r.whole AND d.complaint = r.complaint AND d.added_at <= r.opened_at)
            """;

    private static final String SUMMARY = """
            SELECT r.id, c.number, r.route, r.whole, (SELECT name FROM location l WHERE l.id = r.location), r.opened_at,
                   r.closed_at""";

    private final Sql sql;

    RecordRepository(Sql sql) {
        this.sql = sql;
    }

    /** Opens a record with a copy of all that the case holds. */
    Uni<Void> open(UUID id, CaseFile file, ExitRoute route, boolean whole, String account, Instant now) {
        return sql.run(
                        """
                        INSERT INTO restricted_record (id, complaint, route, whole, location, concerned, opened_at, opened_by,
                                                       content)
                        SELECT $2, c.id, $3, $4, c.location, $5, $6, $7, jsonb_build_object(
                            'subject', t.subject, 'text', t.text, 'wish', t.wish, 'child', c.child,
                            'complainant', c.complainant, 'replyTo', c.reply_to, 'telephone', c.telephone,
                            'history', (SELECT jsonb_agg(jsonb_build_object('at', e.at, 'actor', e.actor, 'kind', e.kind,
                                                                            'data', e.data) ORDER BY e.seq)
                                        FROM case_event e WHERE e.complaint = c.id))
                        FROM complaint c LEFT JOIN complaint_text t ON t.complaint = c.id WHERE c.id = $1""",
                        file.id().value(),
                        id,
                        route.name(),
                        whole,
                        file.now().concerned().toArray(String[]::new),
                        utc(now),
                        account)
                .replaceWithVoid();
    }

    /** Takes all that was written out of the case; what remains says that it was filed, its clocks, and that it left. */
    Uni<Void> empty(ComplaintId id, UUID record) {
        return sql.run("DELETE FROM complaint_text WHERE complaint = $1", id.value())
                .chain(() -> sql.run("""
                        DELETE FROM case_event WHERE complaint = $1
                          AND kind NOT IN ('FILED', 'ASSIGNED', 'CLOCK_WARNED', 'CLOCK_BROKEN', 'LEFT')""", id.value()))
                .chain(() -> sql.run("""
                        UPDATE case_event SET data = data - 'child' || '{"child": null}'
                        WHERE complaint = $1 AND kind = 'FILED'""", id.value()))
                .chain(() -> sql.run("DELETE FROM verdict_draft WHERE complaint = $1", id.value()))
                .chain(() -> sql.run("DELETE FROM measure WHERE complaint = $1", id.value()))
                .chain(() -> sql.run(
                        "UPDATE document SET restricted_to = $2, for_complainant = false WHERE complaint = $1",
                        id.value(),
                        record))
                .chain(() -> sql.run(
                        "UPDATE complaint SET child = NULL, informed = '{}', event_group = NULL WHERE id = $1",
                        id.value()))
                .replaceWithVoid();
    }

    /** Leaves in the case what does not belong to the part that left. */
    Uni<Void> leave(ComplaintId id, String rest) {
        return sql.run("UPDATE complaint_text SET text = $2 WHERE complaint = $1", id.value(), rest)
                .replaceWithVoid();
    }

    /** The records that the officer is designated for, newest first, before the one with this id. */
    Uni<List<RecordView>> list(Officer officer, UUID before, int limit) {
        return sql.list(
                row -> view(row, null, null, null),
                SUMMARY + " FROM restricted_record r JOIN complaint c ON c.id = r.complaint WHERE " + DESIGNATED
                        + " AND ($4::uuid IS NULL OR r.id < $4) ORDER BY r.id DESC LIMIT $5",
                officer.account(),
                officer.confidential(),
                officer.manager(),
                before,
                limit);
    }

    /** A record that the officer is designated for, or null. */
    Uni<RecordView> find(UUID id, Officer officer) {
        return sql.list(
                        row -> new NoteView(row.getOffsetDateTime(0).toInstant(), row.getString(1), row.getString(2)),
                        "SELECT at, actor, note FROM restricted_note WHERE record = $1 ORDER BY id",
                        id)
                .chain(notes -> documents(id)
                        .chain(documents -> sql.one(
                                row -> view(row, row, documents, notes),
                                SUMMARY
                                        + ", r.content FROM restricted_record r JOIN complaint c ON c.id = r.complaint WHERE "
                                        + DESIGNATED + " AND r.id = $4",
                                officer.account(),
                                officer.confidential(),
                                officer.manager(),
                                id)));
    }

    private Uni<List<DocumentView>> documents(UUID record) {
        return sql.list(
                DocumentRepository::view,
                "SELECT " + DocumentRepository.COLUMNS
                        + " FROM restricted_record r JOIN document d ON " + ITS_DOCUMENTS
                        + " WHERE r.id = $1 ORDER BY d.added_at, d.id",
                record);
    }

    /** A file of a record that the officer is designated for, or null. */
    Uni<StoredFile> document(UUID record, UUID document, Officer officer) {
        return sql.one(
                row -> new StoredFile(
                        row.getString(0), row.getString(1), row.getBuffer(2).getBytes()),
                "SELECT d.name, d.media_type, d.content FROM restricted_record r JOIN document d ON " + ITS_DOCUMENTS
                        + " WHERE " + DESIGNATED + " AND r.id = $4 AND d.id = $5",
                officer.account(),
                officer.confidential(),
                officer.manager(),
                record,
                document);
    }

    Uni<Void> note(UUID record, String account, String note, Instant now) {
        return sql.run(
                        "INSERT INTO restricted_note (record, id, at, actor, note) VALUES ($1, $2, $3, $4, $5)",
                        record,
                        Id.next(),
                        utc(now),
                        account,
                        note)
                .replaceWithVoid();
    }

    Uni<Void> close(UUID record, Instant now) {
        return sql.run(
                        "UPDATE restricted_record SET closed_at = coalesce(closed_at, $2) WHERE id = $1",
                        record,
                        utc(now))
                .replaceWithVoid();
    }

    private static RecordView view(Row row, Row withContent, List<DocumentView> documents, List<NoteView> notes) {
        var closedAt = row.getOffsetDateTime(6);
        return new RecordView(
                row.getUUID(0),
                row.getString(1),
                ExitRoute.valueOf(row.getString(2)),
                row.getBoolean(3),
                row.getString(4),
                row.getOffsetDateTime(5).toInstant(),
                closedAt == null ? null : closedAt.toInstant(),
                withContent == null ? null : withContent.getJsonObject(7).getMap(),
                documents,
                notes);
    }
}
