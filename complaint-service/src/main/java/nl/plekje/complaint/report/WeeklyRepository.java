package nl.plekje.complaint.report;

import static nl.plekje.service.database.Moments.utc;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.plekje.complaint.category.Category;
import nl.plekje.complaint.report.WeeklyReport.CaseLine;
import nl.plekje.complaint.report.WeeklyReport.ClusterLine;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.service.database.Sql;
import nl.plekje.service.json.JsonColumn;

/** Weekly reports. */
@ApplicationScoped
class WeeklyRepository {

    private static final int LONGEST = 10;
    private static final int DAYS = 7;

    private final Sql sql;
    private final JsonColumn json;

    WeeklyRepository(Sql sql, JsonColumn json) {
        this.sql = sql;
        this.json = json;
    }

    /** Counts the week that began on this day, as it stands now. */
    Uni<WeeklyReport> count(LocalDate monday, Instant now) {
        return clusters(now).chain(clusters -> longest()
                .chain(longest -> sql.one(
                        row -> report(row, monday, now, clusters, longest),
                        """
                WITH week AS (SELECT * FROM case_event WHERE at >= $1 AND at < $2),
                running AS (SELECT * FROM complaint WHERE state = 'OPEN')
                SELECT (SELECT count(*) FROM week WHERE kind = 'FILED' AND data->>'kind' = 'COMPLAINT')::int,
                       (SELECT count(*) FROM week WHERE kind = 'FILED' AND data->>'kind' <> 'COMPLAINT')::int,
                       (SELECT count(*) FROM running)::int,
                       (SELECT count(*) FROM running WHERE contact_at IS NULL AND contact_risk <= $3 AND contact_due > $3
                            OR verdict_at IS NULL AND verdict_risk <= $3 AND verdict_due > $3)::int,
                       (SELECT count(*) FROM running WHERE contact_at IS NULL AND contact_due <= $3
                            OR verdict_at IS NULL AND verdict_due <= $3)::int,
                       (SELECT count(*) FROM week WHERE kind = 'CLOCK_BROKEN' AND data->>'clock' = 'CONTACT')::int,
                       (SELECT count(*) FROM week WHERE kind = 'CLOCK_BROKEN' AND data->>'clock' = 'VERDICT')::int,
                       (SELECT count(*) FROM week WHERE kind = 'VERDICT_GIVEN' AND data->>'verdict' = 'UPHELD')::int,
                       (SELECT count(*) FROM week WHERE kind = 'VERDICT_GIVEN' AND data->>'verdict' = 'PARTLY')::int,
                       (SELECT count(*) FROM week WHERE kind = 'VERDICT_GIVEN' AND data->>'verdict' = 'NOT_UPHELD')::int,
                       (SELECT count(*) FROM measure m JOIN running r ON r.id = m.complaint
                        WHERE m.done_on IS NULL AND m.due_on < $4)::int""",
                        utc(Amsterdam.startOf(monday)),
                        utc(Amsterdam.startOf(monday.plusDays(DAYS))),
                        utc(now),
                        Amsterdam.dateOf(now))));
    }

    private static WeeklyReport report(
            Row row, LocalDate monday, Instant now, List<ClusterLine> clusters, List<CaseLine> longest) {
        return new WeeklyReport(
                monday,
                now,
                row.getInteger(0),
                row.getInteger(1),
                row.getInteger(2),
                row.getInteger(3),
                row.getInteger(4),
                row.getInteger(5),
                row.getInteger(6),
                row.getInteger(7),
                row.getInteger(8),
                row.getInteger(9),
                row.getInteger(10),
                clusters,
                longest);
    }

    private Uni<List<ClusterLine>> clusters(Instant now) {
        return sql.list(
                row -> new ClusterLine(row.getString(0), Category.valueOf(row.getString(1)), row.getInteger(2)),
                """
                SELECT l.name, c.category, count(*)::int FROM complaint c JOIN location l ON l.id = c.location
                WHERE c.kind = 'COMPLAINT' AND c.state NOT IN ('WITHDRAWN', 'LEFT') AND c.category IS NOT NULL
                  AND c.filed_at > $1::timestamptz - interval '6 months'
                GROUP BY l.id, c.category HAVING count(*) > 1 ORDER BY 3 DESC, 1, 2 LIMIT 20""",
                utc(now));
    }

    private Uni<List<CaseLine>> longest() {
        return sql.list(
                row -> new CaseLine(
                        row.getString(0),
                        row.getString(1),
                        row.getOffsetDateTime(2).toInstant()),
                """
                SELECT c.number, l.name, c.verdict_due FROM complaint c LEFT JOIN location l ON l.id = c.location
                WHERE c.state = 'OPEN' AND c.kind = 'COMPLAINT' AND c.verdict_at IS NULL AND c.verdict_due IS NOT NULL
                ORDER BY c.filed_at LIMIT $1""",
                LONGEST);
    }

    /** Keeps a report, unless that week has one; gives whether it is new. */
    Uni<Boolean> store(WeeklyReport report) {
        return sql.change("""
                        INSERT INTO weekly_report (monday, composed_at, figures) VALUES ($1, $2, $3)
                        ON CONFLICT DO NOTHING""", report.monday(), utc(report.composedAt()), json.write(report))
                .map(changed -> changed == 1);
    }

    /** Whether a week has its report. */
    Uni<Boolean> has(LocalDate monday) {
        return sql.one(row -> row.getBoolean(0), "SELECT EXISTS (SELECT FROM weekly_report WHERE monday = $1)", monday);
    }

    /** The report of a week, or null. */
    Uni<WeeklyView> find(LocalDate monday) {
        return sql.one(
                row -> new WeeklyView(json.read(row.getJsonObject(0), WeeklyReport.class), row.getString(1)),
                "SELECT figures, comment FROM weekly_report WHERE monday = $1",
                monday);
    }

    /** Reports, newest first, of weeks before this Monday; null for all. */
    Uni<List<WeeklyView>> list(LocalDate before, int limit) {
        return sql.list(
                row -> new WeeklyView(json.read(row.getJsonObject(0), WeeklyReport.class), row.getString(1)),
                """
                SELECT figures, comment FROM weekly_report WHERE $1::date IS NULL OR monday < $1
                ORDER BY monday DESC LIMIT $2""",
                before,
                limit);
    }

    /** Writes the comment; false when that week has no report. */
    Uni<Boolean> comment(LocalDate monday, String comment) {
        return sql.change("UPDATE weekly_report SET comment = $2 WHERE monday = $1", monday, comment)
                .map(changed -> changed == 1);
    }
}
