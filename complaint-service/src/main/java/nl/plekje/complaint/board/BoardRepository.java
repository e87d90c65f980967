package nl.plekje.complaint.board;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import nl.plekje.complaint.board.BoardSummary.PhaseView;
import nl.plekje.complaint.board.BoardSummary.Tile;
import nl.plekje.complaint.board.BoardSummary.TileView;
import nl.plekje.complaint.board.BoardViews.ForecastView;
import nl.plekje.complaint.board.BoardViews.LocationView;
import nl.plekje.complaint.board.BoardViews.WeekView;
import nl.plekje.complaint.casework.Viewer;
import nl.plekje.complaint.clock.ClockKind;
import nl.plekje.complaint.history.Phase;
import nl.plekje.complaint.location.Location;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.service.database.Sql;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Figures of the board. Watching means looking every second: any replica can do that for any reader, and a look is one
 * query on the open cases. It asks the pool itself, since a stream outlives the session of a request.
 */
@ApplicationScoped
class BoardRepository {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final int HUNDRED = 100;

    private static final String SUMMARY = """
            WITH seen AS MATERIALIZED (
                SELECT c.*, q.complaint IS NOT NULL AS invoice_question
                FROM complaint c LEFT JOIN invoice_question q ON q.complaint = c.id
                WHERE c.state = 'OPEN' AND\s""" + Viewer.VISIBLE + """
            ), clocks AS (
                SELECT CASE WHEN invoice_question THEN 'INVOICE_QUESTION' WHEN kind = 'COMPLAINT' THEN 'COMPLAINT_CONTACT'
                            ELSE 'QUESTION_ANSWER' END AS tile,
                       contact_due AS due, contact_risk AS risk FROM seen WHERE contact_at IS NULL
                UNION ALL
                SELECT 'VERDICT', verdict_due, verdict_risk FROM seen WHERE kind = 'COMPLAINT' AND verdict_at IS NULL
                UNION ALL
                SELECT 'EXTRA_DAY_ANSWER', e.decide_by, e.requested_at + (e.decide_by - e.requested_at) * 0.75
                FROM extra_day e LEFT JOIN location l ON l.id = e.location
                WHERE e.outcome IS NULL AND e.taken_back_at IS NULL AND e.decide_by IS NOT NULL
                  AND ($2 OR $3 AND $1 = ANY (l.managers)))
            SELECT (SELECT jsonb_agg(jsonb_build_array(tile, n, risk, broken)) FROM (
                        SELECT tile, count(*) AS n, count(*) FILTER (WHERE risk <= $5 AND due > $5) AS risk,
                               count(*) FILTER (WHERE due <= $5) AS broken FROM clocks GROUP BY tile) t) AS tiles,
                   (SELECT jsonb_agg(jsonb_build_array(phase, n)) FROM (
                        SELECT phase, count(*) AS n FROM seen GROUP BY phase) p) AS phases,
                   (SELECT count(*)::int FROM measure m JOIN seen ON seen.id = m.complaint
                    WHERE m.done_on IS NULL AND m.due_on < $6) AS overdue,
                   (SELECT count(*)::int FROM seen WHERE owner IS NULL AND department IS NULL) AS unassigned,
                   (SELECT count(*)::int FROM attention a JOIN complaint c ON c.id = a.complaint
                    WHERE a.account = $1 AND a.seen_at IS NULL AND NOT $1 = ANY (c.concerned)) AS unseen,
                   (SELECT count(*)::int FROM signal s LEFT JOIN location l ON l.id = s.location
                    WHERE s.cleared_at IS NULL AND (s.snoozed_until IS NULL OR s.snoozed_until <= $6)
                      AND ($2 OR $3 AND $1 = ANY (l.managers)) AND NOT $1 = ANY (s.concerned)) AS signals,
                   (SELECT coalesce(sum(c.version), 0)::bigint FROM complaint c WHERE\s""" + Viewer.VISIBLE + ") AS change";

    private final Sql sql;
    private final Pool pool;
    private final Clock clock;
    private final Duration streamFor;

    BoardRepository(
            Sql sql, Pool pool, Clock clock, @ConfigProperty(name = "plekje.board.stream-for") Duration streamFor) {
        this.sql = sql;
        this.pool = pool;
        this.clock = clock;
        this.streamFor = streamFor;
    }

    /** How it stands now, as far as the viewer sees. */
    Uni<BoardSummary> now(Viewer viewer) {
        var now = clock.instant();
        return Uni.createFrom().completionStage(() -> pool.preparedQuery(SUMMARY)
                .execute(Tuple.of(
                        viewer.account(),
                        viewer.seesAll(),
                        viewer.seesOwnLocations(),
                        viewer.seesOwn(),
                        utc(now),
                        Amsterdam.dateOf(now)))
                .map(rows -> summary(rows.iterator().next()))
                .toCompletionStage());
    }

    /** How it stands, and each later state that differs. Ends after the time configured. */
    Multi<BoardSummary> changes(Viewer viewer) {
        return Multi.createFrom()
                .ticks()
                .every(LOOK_EVERY)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> now(viewer))
                .skip()
                .repetitions()
                .select()
                .first(streamFor);
    }

    private static BoardSummary summary(Row row) {
        return new BoardSummary(
                List.of(Tile.values()).stream()
                        .map(tile -> tile(tile, row.getJsonArray("tiles")))
                        .toList(),
                List.of(Phase.values()).stream()
                        .filter(phase -> phase != Phase.ENDED)
                        .map(phase -> new PhaseView(phase, count(row.getJsonArray("phases"), phase.name(), 1)))
                        .toList(),
                row.getInteger("overdue"),
                row.getInteger("unassigned"),
                row.getInteger("unseen"),
                row.getInteger("signals"),
                row.getLong("change"));
    }

    private static TileView tile(Tile tile, JsonArray tiles) {
        return new TileView(
                tile, count(tiles, tile.name(), 1), count(tiles, tile.name(), 2), count(tiles, tile.name(), 3));
    }

    private static int count(JsonArray rows, String name, int column) {
        return rows == null
                ? 0
                : rows.stream()
                        .map(JsonArray.class::cast)
                        .filter(row -> row.getString(0).equals(name))
                        .mapToInt(row -> row.getInteger(column))
                        .sum();
    }

    /** The last weeks, oldest first; weeks without anything are there too. */
    Uni<List<WeekView>> weeks(LocalDate thisMonday, int weeks) {
        return sql.list(
                row -> new WeekView(
                        row.getLocalDate(0),
                        row.getInteger(1),
                        row.getInteger(2),
                        row.getInteger(3),
                        row.getInteger(4),
                        row.getInteger(5),
                        row.getInteger(6)),
                """
                WITH week AS (SELECT ($1::date - 7 * n) AS monday FROM generate_series(0, $2 - 1) n),
                told AS (
                    SELECT date_trunc('week', e.at AT TIME ZONE 'Europe/Amsterdam')::date AS monday, e.kind,
                           e.data->>'clock' AS clock, e.data->>'verdict' AS verdict, e.data->>'kind' AS filed
                    FROM case_event e
                    WHERE e.kind IN ('FILED', 'CLOCK_BROKEN', 'VERDICT_GIVEN') AND e.at >= ($1::date - 7 * $2::int))
                SELECT week.monday, count(*) FILTER (WHERE kind = 'FILED' AND filed = 'COMPLAINT')::int,
                       count(*) FILTER (WHERE kind = 'CLOCK_BROKEN' AND clock = 'CONTACT')::int,
                       count(*) FILTER (WHERE kind = 'CLOCK_BROKEN' AND clock = 'VERDICT')::int,
                       count(*) FILTER (WHERE verdict = 'UPHELD')::int, count(*) FILTER (WHERE verdict = 'PARTLY')::int,
                       count(*) FILTER (WHERE verdict = 'NOT_UPHELD')::int
                FROM week LEFT JOIN told ON told.monday = week.monday GROUP BY week.monday ORDER BY week.monday""",
                thisMonday,
                weeks);
    }

    /** Locations with complaints in the last year, the most on a hundred children first. */
    Uni<List<LocationView>> locations(Instant now) {
        return sql.list(BoardRepository::location, """
                SELECT l.id, l.name, l.provider, count(*)::int AS complaints,
                       count(*) FILTER (WHERE c.state = 'OPEN')::int AS open,
                       count(*) FILTER (WHERE c.state = 'OPEN' AND (c.contact_at IS NULL AND c.contact_due <= $1
                           OR c.verdict_at IS NULL AND c.verdict_due <= $1))::int AS broken,
                       (SELECT count(DISTINCT k.child)::int FROM contract k
                        WHERE k.location = l.id AND $2 BETWEEN k.first_day AND k.last_day) AS children
                FROM complaint c JOIN location l ON l.id = c.location
                WHERE c.kind = 'COMPLAINT' AND c.filed_at > $1::timestamptz - interval '1 year'
                GROUP BY l.id ORDER BY count(*)::numeric / nullif((SELECT count(DISTINCT k.child) FROM contract k
                        WHERE k.location = l.id AND $2 BETWEEN k.first_day AND k.last_day), 0) DESC NULLS LAST, l.name
                LIMIT 200""", utc(now), Amsterdam.dateOf(now));
    }

    private static LocationView location(Row row) {
        var complaints = row.getInteger("complaints");
        var children = row.getInteger("children");
        return new LocationView(
                new Location(new LocationId(row.getUUID("id")), row.getString("name"), row.getString("provider")),
                complaints,
                row.getInteger("open"),
                row.getInteger("broken"),
                children,
                children == 0
                        ? null
                        : BigDecimal.valueOf((long) complaints * HUNDRED)
                                .divide(BigDecimal.valueOf(children), 1, RoundingMode.HALF_UP));
    }

    /** What owners have to keep, those with most likely to break first. */
    Uni<List<ForecastView>> forecast(Viewer viewer, Instant now) {
        return sql.list(
                BoardRepository::forecast,
                """
                WITH clocks AS (
                    SELECT c.owner, 'CONTACT' AS clock, c.filed_at, c.contact_due AS due FROM complaint c
                    WHERE c.state = 'OPEN' AND c.contact_at IS NULL AND\s""" + Viewer.VISIBLE + """
                    UNION ALL
                    SELECT c.owner, 'VERDICT', c.filed_at, c.verdict_due FROM complaint c
                    WHERE c.state = 'OPEN' AND c.kind = 'COMPLAINT' AND c.verdict_at IS NULL AND\s""" + Viewer.VISIBLE + """
                ), usual AS (
                    SELECT owner, 'CONTACT' AS clock, percentile_disc(0.5) WITHIN GROUP (ORDER BY contact_at - filed_at) AS took
                    FROM complaint WHERE contact_at > $5::timestamptz - interval '26 weeks' GROUP BY owner
                    UNION ALL
                    SELECT owner, 'VERDICT', percentile_disc(0.5) WITHIN GROUP (ORDER BY verdict_at - filed_at)
                    FROM complaint WHERE verdict_at > $5::timestamptz - interval '26 weeks' GROUP BY owner)
                SELECT k.owner, o.name, k.clock, count(*)::int AS open, count(*) FILTER (WHERE due <= $5)::int AS broken,
                       count(*) FILTER (WHERE due > $5 AND due <= $5::timestamptz + interval '2 days')::int AS two_days,
                       count(*) FILTER (WHERE due > $5 AND due <= $5::timestamptz + interval '7 days')::int AS week,
                       count(*) FILTER (WHERE due > $5 AND k.filed_at + u.took > due)::int AS likely,
                       min(due) FILTER (WHERE due > $5) AS next_due
                FROM clocks k LEFT JOIN usual u ON u.owner IS NOT DISTINCT FROM k.owner AND u.clock = k.clock
                    LEFT JOIN colleague o ON o.account = k.owner
                GROUP BY k.owner, o.name, k.clock ORDER BY likely DESC, broken DESC, week DESC, k.owner, k.clock""",
                viewer.account(),
                viewer.seesAll(),
                viewer.seesOwnLocations(),
                viewer.seesOwn(),
                utc(now));
    }

    private static ForecastView forecast(Row row) {
        var nextDue = row.getOffsetDateTime("next_due");
        return new ForecastView(
                row.getString("owner"),
                row.getString("name"),
                ClockKind.valueOf(row.getString("clock")),
                row.getInteger("open"),
                row.getInteger("broken"),
                row.getInteger("two_days"),
                row.getInteger("week"),
                row.getInteger("likely"),
                nextDue == null ? null : nextDue.toInstant());
    }

    private static OffsetDateTime utc(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
