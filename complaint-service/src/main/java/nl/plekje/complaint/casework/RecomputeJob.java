package nl.plekje.complaint.casework;

import static nl.plekje.service.database.Moments.moment;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.plekje.complaint.casework.ClockRow.Computed;
import nl.plekje.complaint.terms.TermsService;
import nl.plekje.service.database.Moments;
import nl.plekje.service.database.Sql;

/**
 * Computes the clocks of all open cases anew when the service starts, since that is when calendars change. Ended cases
 * keep theirs. Page by page; rows that do not change are not written.
 */
@ApplicationScoped
public class RecomputeJob {

    /** Cases in one transaction. */
    public static final int PAGE = 5_000;

    /** Open cases after $1, at most $2, with all that their clocks follow from. */
    public static final String READ = """
            SELECT c.id, c.provider, c.kind = 'COMPLAINT' AS judged, c.filed_at, c.contact_at, c.verdict_at,
                   coalesce(e.said, '{}') AS said, m.due_on
            FROM complaint c
                LEFT JOIN LATERAL (
                    SELECT array_agg((data->>'clock') || ' ' || coalesce(data->>'percent', 'BROKEN')) AS said
                    FROM case_event WHERE complaint = c.id AND kind IN ('CLOCK_WARNED', 'CLOCK_BROKEN')) e ON true
                LEFT JOIN LATERAL (
                    SELECT min(due_on) AS due_on FROM measure
                    WHERE complaint = c.id AND done_on IS NULL AND NOT EXISTS (
                        SELECT FROM case_event o WHERE o.complaint = c.id AND o.kind = 'MEASURE_OVERDUE'
                          AND o.data->>'measure' = measure.id::text AND o.data->>'dueOn' = measure.due_on::text)) m ON true
            WHERE c.state = 'OPEN' AND c.id > $1 ORDER BY c.id LIMIT $2""";

    /** Writes what changed of these cases. */
    public static final String WRITE = """
            UPDATE complaint c SET contact_due = n.contact_due, contact_risk = n.contact_risk, verdict_due = n.verdict_due,
                verdict_risk = n.verdict_risk, next_alarm = n.next_alarm
            FROM unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[], $4::timestamptz[], $5::timestamptz[],
                        $6::timestamptz[]) AS n (id, contact_due, contact_risk, verdict_due, verdict_risk, next_alarm)
            WHERE c.id = n.id AND c.state = 'OPEN'
              AND (c.contact_due, c.contact_risk, c.verdict_due, c.verdict_risk, c.next_alarm)
                  IS DISTINCT FROM (n.contact_due, n.contact_risk, n.verdict_due, n.verdict_risk, n.next_alarm)""";

    private static final UUID FIRST = new UUID(0, 0);

    private final Sql sql;
    private final TermsService terms;
    private final Vertx vertx;

    RecomputeJob(Sql sql, TermsService terms, Vertx vertx) {
        this.sql = sql;
        this.terms = terms;
        this.vertx = vertx;
    }

    @Scheduled(every = "24h", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> recompute() {
        return after(FIRST);
    }

    private Uni<Void> after(UUID last) {
        return Panache.withTransaction(() -> sql.list(RecomputeJob::read, READ + " FOR UPDATE OF c", last, PAGE)
                        .chain(rows -> rows.isEmpty()
                                ? Uni.createFrom().item(rows)
                                : vertx.executeBlocking(() -> rows.stream()
                                                .map(row -> row.compute(terms))
                                                .toList())
                                        .call(this::write)
                                        .replaceWith(rows)))
                .chain(rows -> rows.size() < PAGE
                        ? Uni.createFrom().voidItem()
                        : after(rows.get(rows.size() - 1).id()));
    }

    private Uni<Void> write(List<Computed> rows) {
        return sql.run(
                        WRITE,
                        rows.stream().map(Computed::id).toArray(UUID[]::new),
                        moments(rows, Computed::contactDue),
                        moments(rows, Computed::contactRisk),
                        moments(rows, Computed::verdictDue),
                        moments(rows, Computed::verdictRisk),
                        moments(rows, Computed::nextAlarm))
                .replaceWithVoid();
    }

    private static OffsetDateTime[] moments(List<Computed> rows, Function<Computed, Instant> moment) {
        return rows.stream().map(moment).map(Moments::utc).toArray(OffsetDateTime[]::new);
    }

    private static ClockRow read(Row row) {
        return new ClockRow(
                row.getUUID("id"),
                row.getString("provider"),
                row.getBoolean("judged"),
                row.getOffsetDateTime("filed_at").toInstant(),
                moment(row.getOffsetDateTime("contact_at")),
                moment(row.getOffsetDateTime("verdict_at")),
                Set.of(row.getArrayOfStrings("said")),
                row.getLocalDate("due_on"));
    }
}
