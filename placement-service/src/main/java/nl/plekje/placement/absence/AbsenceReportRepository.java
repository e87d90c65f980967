package nl.plekje.placement.absence;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
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
 * the session at that moment; a test holds it against the record. Seats are counted a moment later, see
 * {@code SeatRecountJob}.
 *
 * <p>The statement only succeeds or does nothing. Why it did nothing is found out by {@link AbsenceRefusalRepository}.
 */
@ApplicationScoped
class AbsenceReportRepository {

    private static final String REPORT = """
            WITH care AS (
                SELECT s.contract_id, s.begins, s.ends, c.group_id, custodian.is
                FROM contract_session s
                JOIN contract c ON c.id = s.contract_id
                JOIN location l ON l.id = c.location_id
                CROSS JOIN LATERAL (
                    SELECT $8 AND EXISTS (SELECT FROM custody k JOIN person p ON p.id = k.person_id
                                          WHERE k.child_id = s.child_id AND p.account = $7) AS is) AS custodian
                WHERE s.child_id = $2 AND s.weekday = $4 AND $3 BETWEEN s.first_day AND s.last_day
                  AND ($6::uuid IS NULL OR s.contract_id = $6)
                  AND (custodian.is OR $10 OR ($9 AND $7 = ANY (l.managers)))
                  AND ($3 + s.begins) AT TIME ZONE 'Europe/Amsterdam' > $11
                  AND NOT EXISTS (SELECT FROM closing(c.location_id, c.group_id, s.child_id, $3, s.begins))
                  AND NOT EXISTS (SELECT FROM school_holiday x
                                  WHERE c.weeks_per_year = 40 AND x.region = l.school_region
                                    AND $3 BETWEEN x.first_day AND x.last_day)
                  AND NOT EXISTS (SELECT FROM provider_closed_day x
                                  WHERE x.provider = c.provider AND x.day = $3 AND NOT x.absence_accepted)
                  AND NOT EXISTS (SELECT FROM absence x
                                  WHERE x.contract_id = s.contract_id AND x.day = $3 AND x.begins = s.begins
                                    AND x.withdrawn_at IS NULL)
                ORDER BY s.begins
                LIMIT 1
            ), reported AS (
                INSERT INTO absence (id, version, child_id, contract_id, group_id, day, begins, ends, reason, channel,
                                     reported_at, reported_by)
                SELECT $1, 1, $2, contract_id, group_id, $3, begins, ends, $5,
                       CASE WHEN care.is THEN 'PORTAL' ELSE 'STAFF' END, $11, $7
                FROM care
                ON CONFLICT (contract_id, day, begins) WHERE withdrawn_at IS NULL DO NOTHING
                RETURNING contract_id, group_id, begins, ends, channel
            ), told AS (
                INSERT INTO outbox (fact_id, topic, key, payload, traceparent, created_at)
                SELECT $14, 'absence-reported', $2::text,
                       convert_to(json_build_object(
                           'absence', $1::uuid, 'version', 1, 'child', $2::uuid, 'contract', contract_id, 'day', $3::date,
                           'session', json_build_object('weekday', $16::text, 'from', begins, 'until', ends),
                           'reason', $5::text, 'channel', channel, 'reportedAt', $17::text,
                           'swappedFor', NULL)::text, 'UTF8'),
                       $15, $11
                FROM reported
            ), remembered AS (
                INSERT INTO command (caller, key, fingerprint, status, answer)
                SELECT $7, $12::uuid, $13, 201,
                       json_build_object(
                           'id', $1::uuid, 'child', $2::uuid, 'contract', contract_id, 'day', $3::date,
                           'session', json_build_object('weekday', $16::text, 'from', begins, 'until', ends),
                           'reason', $5::text, 'reportedAt', $17::text)::text
                FROM reported WHERE $12::uuid IS NOT NULL
            ), audited AS (
                INSERT INTO audit (at, actor, action, subject)
                SELECT $11, $7, 'absence-reported', 'absence/' || $1::text FROM reported
            ), recount AS (
                INSERT INTO seat_recount (group_id, day) SELECT group_id, $3 FROM reported
            )
            SELECT contract_id, begins, ends FROM reported""";

    private final Pool pool;

    AbsenceReportRepository(Pool pool) {
        this.pool = pool;
    }

    /**
     * Writes the absence.
     *
     * @return null when it cannot be: no care of the caller's child that day, too late, closed, or reported before. Fails
     *     on {@code pk_command} when the key was used before
     */
    Uni<AbsenceView> write(AbsenceReport report) {
        var request = report.request();
        var viewer = report.viewer();
        var values = Tuple.from(Arrays.asList(
                report.id().value(),
                report.child().value(),
                request.day(),
                (short) request.day().getDayOfWeek().getValue(),
                request.reason().name(),
                request.contract() == null ? null : request.contract().value(),
                viewer.account(),
                viewer.custodian(),
                viewer.manager(),
                viewer.all(),
                OffsetDateTime.ofInstant(report.at(), ZoneOffset.UTC),
                report.key(),
                Buffer.buffer(report.fingerprint()),
                Id.next(),
                Outbox.traceparent(),
                request.day().getDayOfWeek().name(),
                report.at().toString()));
        return Uni.createFrom()
                .completionStage(
                        () -> pool.preparedQuery(REPORT).execute(values).toCompletionStage())
                .map(rows ->
                        rows.size() == 0 ? null : view(report, rows.iterator().next()));
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
                report.at(),
                null);
    }
}
