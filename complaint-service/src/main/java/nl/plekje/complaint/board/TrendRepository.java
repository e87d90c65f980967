package nl.plekje.complaint.board;

import static nl.plekje.service.database.Moments.utc;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.plekje.complaint.board.BoardSummary.Tile;
import nl.plekje.complaint.board.BoardViews.TrendView;
import nl.plekje.complaint.board.BoardViews.TrendWeek;
import nl.plekje.complaint.casework.Viewer;
import nl.plekje.service.database.Sql;

/**
 * Whether promises are kept better than before. Asked when a board opens and now and then, not every second as the tiles
 * are, so it stands apart from them.
 */
@ApplicationScoped
class TrendRepository {

    /**
     * A promise counts in the week in which its moment fell. One that ended before its moment (withdrawn, settled, another
     * kind) was nobody's to keep any more. An extra day that the deadline itself answered was not answered in time.
     */
    private static final String TRENDS = """
            WITH week AS (SELECT ($6::date - 7 * n) AS monday FROM generate_series(0, $7::int - 1) n),
            since AS (SELECT day_begins($6::date - 7 * ($7::int - 1)) AS moment),
            promise AS (
                SELECT CASE WHEN q.complaint IS NOT NULL THEN 'INVOICE_QUESTION' WHEN c.kind = 'COMPLAINT'
                            THEN 'COMPLAINT_CONTACT' ELSE 'QUESTION_ANSWER' END AS tile,
                       c.contact_due AS due, c.contact_at AS kept, c.ended_at AS ended
                FROM complaint c LEFT JOIN invoice_question q ON q.complaint = c.id
                WHERE c.contact_due >= (SELECT moment FROM since) AND c.contact_due <= $5 AND\s""" + Viewer.VISIBLE + """
                UNION ALL
                SELECT 'VERDICT', c.verdict_due, c.verdict_at, c.ended_at FROM complaint c
                WHERE c.kind = 'COMPLAINT' AND c.verdict_due >= (SELECT moment FROM since) AND c.verdict_due <= $5
                  AND\s""" + Viewer.VISIBLE + """
                UNION ALL
                SELECT 'EXTRA_DAY_ANSWER', e.decide_by, e.decided_at, e.taken_back_at
                FROM extra_day e LEFT JOIN location l ON l.id = e.location
                WHERE e.decide_by >= (SELECT moment FROM since) AND e.decide_by <= $5
                  AND ($2 OR $3 AND $1 = ANY (l.managers))
            ), owed AS (
                SELECT tile, date_trunc('week', due AT TIME ZONE 'Europe/Amsterdam')::date AS monday,
                       kept IS NULL OR kept >= due AS broken
                FROM promise WHERE kept IS NOT NULL OR ended IS NULL OR ended >= due)
            SELECT t.tile, w.monday, count(o.tile)::int AS due, count(*) FILTER (WHERE o.broken)::int AS broken
            FROM unnest($8::text[]) t (tile) CROSS JOIN week w LEFT JOIN owed o ON o.tile = t.tile AND o.monday = w.monday
            GROUP BY t.tile, w.monday ORDER BY w.monday""";

    private final Sql sql;

    TrendRepository(Sql sql) {
        this.sql = sql;
    }

    /** The last weeks of each tile as far as the viewer sees; weeks without anything are there too. */
    Uni<List<TrendView>> trends(Viewer viewer, Instant now, LocalDate thisMonday, int weeks) {
        return sql.list(
                        row -> Map.entry(
                                Tile.valueOf(row.getString("tile")),
                                new TrendWeek(
                                        row.getLocalDate("monday"), row.getInteger("due"), row.getInteger("broken"))),
                        TRENDS,
                        viewer.account(),
                        viewer.seesAll(),
                        viewer.seesOwnLocations(),
                        viewer.seesOwn(),
                        utc(now),
                        thisMonday,
                        weeks,
                        Stream.of(Tile.values()).map(Tile::name).toArray(String[]::new))
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))))
                .map(byTile -> Stream.of(Tile.values())
                        .map(tile -> new TrendView(tile, byTile.get(tile)))
                        .toList());
    }
}
