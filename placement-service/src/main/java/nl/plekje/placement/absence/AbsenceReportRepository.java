package nl.plekje.placement.absence;

import static nl.plekje.service.database.Moments.utc;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.Id;
import nl.plekje.service.outbox.Outbox;

/**
 * Writes a reported absence with all that belongs to it in one statement, which is its own transaction.
 *
 * <p>This is the one path that must carry hundreds of requests a second in the morning. A transaction of single
 * statements (custody, session, closure, command, absence, audit, outbox) makes nine round trips and keeps a connection
 * for all of them; this makes one. For the same reason the fact is written as JSON by the database, which alone knows
 * the session at that moment; a test holds it against the record. The key of the command and its answer are written with
 * the rest, where {@code @Idempotent} claims the key in a statement before: a key that is in use makes the statement fail, and
 * two that come at once wait for each other at the key or at the session. Callers see no difference, which a test compares.
 * Seats are counted a moment later, see
 * {@code SeatRecountJob}.
 *
 * <p>The statement only succeeds or does nothing. Why it did nothing is found out by {@link AbsenceRefusalRepository}.
 */
@ApplicationScoped
class AbsenceReportRepository {

    /**
     * The sessions that a report can mean, as far as the caller sees them, and whether each can still be given up: by a
     * custodian until care begins (PL-083), by staff some days later too. Asked once more to say why nothing was written.
     */
    static final String SESSIONS = """
            WITH session AS (
                SELECT c.contract_id, c.group_id, c.begins, c.ends, c.absence_id, c.reportable, custodian.is AS by_custodian,
                       l.phone,
                       (c.day + c.begins) AT TIME ZONE 'Europe/Amsterdam'
                           > CASE WHEN custodian.is THEN $9::timestamptz ELSE $10::timestamptz END AS in_time
                FROM care_on($2) AS c
                JOIN location l ON l.id = c.location_id
                CROSS JOIN LATERAL (
                    SELECT $6::boolean AND EXISTS (SELECT FROM custody k JOIN person p ON p.id = k.person_id
                                          WHERE k.child_id = c.child_id AND p.account = $5) AS is) AS custodian
                WHERE c.child_id = $1 AND c.extra_day IS NULL
                  AND ($3::uuid IS NULL OR c.contract_id = $3) AND ($4::time IS NULL OR c.begins = $4)
                  AND (custodian.is OR $8::boolean OR ($7::boolean AND $5 = ANY (l.managers)))
            )""";

    private static final String REPORT = SESSIONS + """
            , care AS (
                SELECT * FROM session WHERE reportable AND in_time AND (SELECT count(*) FROM session) = 1
            ), reported AS (
                INSERT INTO absence (id, version, child_id, contract_id, group_id, day, begins, ends, reason, channel,
                                     reported_at, received_at, reported_by)
                SELECT $11, 1, $1, contract_id, group_id, $2, begins, ends, $12,
                       CASE WHEN by_custodian THEN 'PORTAL' ELSE 'STAFF' END, $9, $13, $5
                FROM care
                ON CONFLICT (contract_id, day, begins) WHERE withdrawn_at IS NULL DO NOTHING
                RETURNING contract_id, group_id, begins, ends, channel
            ), told AS (
                INSERT INTO outbox (fact_id, topic, key, payload, traceparent, created_at)
                SELECT $14, 'absence-reported', $1::text,
                       convert_to(json_build_object(
                           'absence', $11::uuid, 'version', 1, 'child', $1::uuid, 'contract', contract_id, 'day', $2::date,
                           'session', json_build_object('weekday', $15::text, 'from', begins, 'until', ends),
                           'reason', $12::text, 'channel', channel, 'reportedAt', $16::text,
                           'swappedFor', NULL, 'receivedAt', $17::text)::text, 'UTF8'),
                       $18, $19
                FROM reported
            ), remembered AS (
                INSERT INTO command (caller, key, fingerprint, status, answer)
                SELECT $5, $20::uuid, $21, 201,
                       json_build_object(
                           'id', $11::uuid, 'child', $1::uuid, 'contract', contract_id, 'day', $2::date,
                           'session', json_build_object('weekday', $15::text, 'from', begins, 'until', ends),
                           'reason', $12::text, 'reportedAt', $16::text, 'receivedAt', $17::text)::text
                FROM reported WHERE $20::uuid IS NOT NULL
            ), audited AS (
                INSERT INTO audit (at, actor, action, subject)
                SELECT $19, $5, 'absence-reported', 'absence/' || $11::text FROM reported
            ), recount AS (
                INSERT INTO seat_recount (group_id, day) SELECT group_id, $2 FROM reported
            )
            SELECT contract_id, begins, ends FROM reported""";

    private final Pool pool;

    AbsenceReportRepository(Pool pool) {
        this.pool = pool;
    }

    /**
     * Writes the absence.
     *
     * @return null when it cannot be: no care of the caller's child that day or several sessions to choose from, too late,
     *     closed, or reported before. Fails on {@code pk_command} when the key was used before
     */
    Uni<AbsenceView> write(AbsenceReport report) {
        var receivedLater = report.at().receivedLater();
        var values = new ArrayList<>(sessions(report));
        values.addAll(Arrays.asList(
                report.id().value(),
                report.request().reason().name(),
                utc(receivedLater),
                Id.next(),
                report.request().day().getDayOfWeek().name(),
                report.at().counts().toString(),
                receivedLater == null ? null : receivedLater.toString(),
                Outbox.traceparent(),
                utc(report.at().received()),
                report.key(),
                Buffer.buffer(report.fingerprint())));
        return Uni.createFrom()
                .completionStage(() ->
                        pool.preparedQuery(REPORT).execute(Tuple.from(values)).toCompletionStage())
                .map(rows ->
                        rows.size() == 0 ? null : view(report, rows.iterator().next()));
    }

    /** The parameters of {@link #SESSIONS}. */
    static List<Object> sessions(AbsenceReport report) {
        var request = report.request();
        var viewer = report.viewer();
        return Arrays.asList(
                report.child().value(),
                request.day(),
                request.contract() == null ? null : request.contract().value(),
                request.begins(),
                viewer.account(),
                viewer.custodian(),
                viewer.manager(),
                viewer.all(),
                utc(report.at().counts()),
                utc(report.earliestForStaff()));
    }

    private static AbsenceView view(AbsenceReport report, Row row) {
        var request = report.request();
        return new AbsenceView(
                report.id(),
                report.child(),
                new ContractId(row.getUUID("contract_id")),
                request.day(),
                new Session(request.day().getDayOfWeek(), row.getLocalTime("begins"), row.getLocalTime("ends")),
                request.reason(),
                report.at().counts(),
                report.at().receivedLater(),
                null);
    }
}
