package nl.plekje.complaint.board;

import static nl.plekje.service.database.Moments.utc;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.plekje.complaint.board.BoardViews.ForecastView;
import nl.plekje.complaint.board.BoardViews.LocationView;
import nl.plekje.complaint.board.BoardViews.WeekView;
import nl.plekje.complaint.casework.Viewer;
import nl.plekje.complaint.clock.ClockKind;
import nl.plekje.complaint.location.Location;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.service.database.Sql;

/** Figures of the board that are asked for when it opens; those kept live are {@link SumsRepository}'s. */
@ApplicationScoped
class BoardRepository {

    private static final int HUNDRED = 100;

    /** Reads the events of these weeks only, by the index on their moment, however many there have been. */
    static final String WEEKS = """
            WITH week AS (SELECT ($1::date - 7 * n) AS monday FROM generate_series(0, $2 - 1) n),
            told AS (
                SELECT date_trunc('week', e.at AT TIME ZONE 'Europe/Amsterdam')::date AS monday, e.kind,
                       e.data->>'clock' AS clock, e.data->>'verdict' AS verdict, e.data->>'kind' AS filed
                FROM case_event e
                WHERE e.kind IN ('FILED', 'CLOCK_BROKEN', 'VERDICT_GIVEN')
                  AND e.at >= day_begins($1::date - 7 * ($2::int - 1)))
            SELECT week.monday, count(*) FILTER (WHERE kind = 'FILED' AND filed = 'COMPLAINT')::int,
                   count(*) FILTER (WHERE kind = 'CLOCK_BROKEN' AND clock = 'CONTACT')::int,
                   count(*) FILTER (WHERE kind = 'CLOCK_BROKEN' AND clock = 'VERDICT')::int,
                   count(*) FILTER (WHERE verdict = 'UPHELD')::int, count(*) FILTER (WHERE verdict = 'PARTLY')::int,
                   count(*) FILTER (WHERE verdict = 'NOT_UPHELD')::int
            FROM week LEFT JOIN told ON told.monday = week.monday GROUP BY week.monday ORDER BY week.monday""";

    private final Sql sql;

    BoardRepository(Sql sql) {
        this.sql = sql;
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
                WEEKS,
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
                        WHERE k.location = l.id AND $2 BETWEEN k.first_day AND k.last_day), 0) DESC NULLS LAST, l.name""", utc(now), Amsterdam.dateOf(now));
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
}
