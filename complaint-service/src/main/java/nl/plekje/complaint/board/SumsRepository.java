package nl.plekje.complaint.board;

import static nl.plekje.service.database.Moments.utc;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.plekje.complaint.board.BoardSummary.PhaseView;
import nl.plekje.complaint.board.BoardSummary.Tile;
import nl.plekje.complaint.board.BoardSummary.TileView;
import nl.plekje.complaint.casework.Viewer;
import nl.plekje.complaint.history.Phase;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.database.Sql;

/**
 * The sums of the board: one statement for all who look, over open cases only. Those who see the same, as all coordinators
 * do whom no open case is about, share one sum; so it costs as many sums as there are views, not viewers.
 */
@ApplicationScoped
public class SumsRepository {

    /** $1 to $3 are the viewers, $4 the moment, $5 the day in Amsterdam. */
    static final String SUMS = """
            WITH concerned AS (
                SELECT unnest(concerned) AS account FROM complaint WHERE state = 'OPEN' AND concerned <> '{}'
                UNION SELECT unnest(concerned) FROM signal WHERE cleared_at IS NULL AND concerned <> '{}'
            ), viewer AS (
                SELECT n, account, sees_all, sees_locations,
                       CASE WHEN sees_all AND account NOT IN (SELECT account FROM concerned) THEN ''
                            ELSE account || sees_all || sees_locations END AS view
                FROM unnest($1::text[], $2::boolean[], $3::boolean[]) WITH ORDINALITY
                     AS asked (account, sees_all, sees_locations, n)
            ), view AS MATERIALIZED (
                SELECT DISTINCT ON (view) view, account, sees_all, sees_locations FROM viewer ORDER BY view
            ), seen AS MATERIALIZED (
                SELECT v.view, c.id, c.kind, c.phase, c.owner, c.department, c.contact_at, c.contact_due, c.contact_risk,
                       c.verdict_at, c.verdict_due, c.verdict_risk, q.complaint IS NOT NULL AS invoice_question
                FROM view v JOIN complaint c ON c.state = 'OPEN' AND\s""" + Viewer.handled("v.account", "v.sees_all", "v.sees_locations") + """
                LEFT JOIN invoice_question q ON q.complaint = c.id
            ), clocks AS (
                SELECT view, CASE WHEN invoice_question THEN 'INVOICE_QUESTION' WHEN kind = 'COMPLAINT'
                                  THEN 'COMPLAINT_CONTACT' ELSE 'QUESTION_ANSWER' END AS tile,
                       contact_due AS due, contact_risk AS risk FROM seen WHERE contact_at IS NULL
                UNION ALL
                SELECT view, 'VERDICT', verdict_due, verdict_risk FROM seen WHERE kind = 'COMPLAINT' AND verdict_at IS NULL
                UNION ALL
                SELECT v.view, 'EXTRA_DAY_ANSWER', e.decide_by, e.requested_at + (e.decide_by - e.requested_at) * 0.75
                FROM extra_day e LEFT JOIN location l ON l.id = e.location
                    JOIN view v ON v.sees_all OR v.sees_locations AND v.account = ANY (l.managers)
                WHERE e.outcome IS NULL AND e.taken_back_at IS NULL AND e.decide_by IS NOT NULL
            ), tiles AS (
                SELECT view, jsonb_agg(jsonb_build_array(tile, n, risk, broken)) AS all_of FROM (
                    SELECT view, tile, count(*) AS n, count(*) FILTER (WHERE risk <= $4 AND due > $4) AS risk,
                           count(*) FILTER (WHERE due <= $4) AS broken FROM clocks GROUP BY view, tile) t
                GROUP BY view
            ), phases AS (
                SELECT view, jsonb_agg(jsonb_build_array(phase, n)) AS all_of, sum(unowned)::int AS unowned FROM (
                    SELECT view, phase, count(*) AS n,
                           count(*) FILTER (WHERE owner IS NULL AND department IS NULL) AS unowned
                    FROM seen GROUP BY view, phase) p
                GROUP BY view
            ), overdue AS (
                SELECT seen.view, count(*)::int AS n FROM measure m JOIN seen ON seen.id = m.complaint
                WHERE m.done_on IS NULL AND m.due_on < $5 GROUP BY seen.view
            ), signals AS (
                SELECT v.view, count(*)::int AS n FROM signal s LEFT JOIN location l ON l.id = s.location
                    JOIN view v ON (v.sees_all OR v.sees_locations AND v.account = ANY (l.managers))
                               AND NOT v.account = ANY (s.concerned)
                WHERE s.cleared_at IS NULL AND (s.snoozed_until IS NULL OR s.snoozed_until <= $5) GROUP BY v.view)
            SELECT viewer.n::int, tiles.all_of AS tiles, phases.all_of AS phases, coalesce(overdue.n, 0) AS overdue,
                   coalesce(phases.unowned, 0) AS unassigned, coalesce(signals.n, 0) AS signals,
                   (SELECT count(*)::int FROM attention a JOIN complaint c ON c.id = a.complaint
                    WHERE a.account = viewer.account AND a.seen_at IS NULL AND NOT viewer.account = ANY (c.concerned))
                       AS unseen
            FROM viewer LEFT JOIN tiles USING (view) LEFT JOIN phases USING (view) LEFT JOIN overdue USING (view)
                LEFT JOIN signals USING (view)""";

    private final Sql sql;
    private final Timer timer;

    SumsRepository(Sql sql, MeterRegistry meters) {
        this.sql = sql;
        timer = Timer.builder("plekje.board.sums")
                .description("Computing the sums of the board, for all who look")
                .register(meters);
    }

    /** The caller as who looks at the board: the board sees totals of all. */
    public static Viewer viewer(Caller caller) {
        return new Viewer(
                caller.account(),
                caller.is(Roles.COMPLAINT_COORDINATOR) || caller.is(Roles.BOARD),
                caller.is(Roles.LOCATION_MANAGER),
                false);
    }

    /** How it stands at a moment, as far as the viewer sees. */
    Uni<BoardSummary> of(Viewer viewer, Instant now) {
        return of(List.of(viewer), now).map(sums -> sums.get(viewer));
    }

    /** How it stands at a moment for each of these viewers, each named once. */
    public Uni<Map<Viewer, BoardSummary>> of(List<Viewer> viewers, Instant now) {
        var began = System.nanoTime();
        return sql.list(
                        row -> Map.entry(viewers.get(row.getInteger(0) - 1), summary(row)),
                        SUMS,
                        viewers.stream().map(Viewer::account).toArray(String[]::new),
                        viewers.stream().map(Viewer::seesAll).toArray(Boolean[]::new),
                        viewers.stream().map(Viewer::seesOwnLocations).toArray(Boolean[]::new),
                        utc(now),
                        Amsterdam.dateOf(now))
                .map(sums -> sums.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .invoke(() -> timer.record(Duration.ofNanos(System.nanoTime() - began)));
    }

    private static BoardSummary summary(Row row) {
        var tiles = byName(row.getJsonArray("tiles"));
        var phases = byName(row.getJsonArray("phases"));
        return new BoardSummary(
                Arrays.stream(Tile.values())
                        .map(tile -> tile(tile, tiles.getOrDefault(tile.name(), NONE)))
                        .toList(),
                Arrays.stream(Phase.values())
                        .filter(phase -> phase != Phase.ENDED)
                        .map(phase -> new PhaseView(
                                phase, phases.getOrDefault(phase.name(), NONE).getInteger(1)))
                        .toList(),
                row.getInteger("overdue"),
                row.getInteger("unassigned"),
                row.getInteger("unseen"),
                row.getInteger("signals"));
    }

    /** What stands for a name without rows. */
    private static final JsonArray NONE = new JsonArray(List.of("", 0, 0, 0));

    private static TileView tile(Tile tile, JsonArray counts) {
        return new TileView(tile, counts.getInteger(1), counts.getInteger(2), counts.getInteger(3));
    }

    private static Map<String, JsonArray> byName(JsonArray rows) {
        var byName = new TreeMap<String, JsonArray>();
        if (rows != null) {
            IntStream.range(0, rows.size())
                    .mapToObj(rows::getJsonArray)
                    .forEach(row -> byName.put(row.getString(0), row));
        }
        return byName;
    }
}
