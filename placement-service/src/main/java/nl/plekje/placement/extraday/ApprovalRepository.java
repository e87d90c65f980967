package nl.plekje.placement.extraday;

import static nl.plekje.service.database.Moments.utc;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.placement.access.Viewer;
import nl.plekje.service.database.Sql;

/** How requests were answered, counted per location. */
@ApplicationScoped
class ApprovalRepository {

    private static final int DECIMALS = 3;

    private final Sql sql;

    ApprovalRepository(Sql sql) {
        this.sql = sql;
    }

    /** Locations that the viewer manages, by id, after this one; those without a request too. */
    Uni<List<ApprovalView>> list(Viewer viewer, Instant since, LocationId after, int limit) {
        return sql.list(
                ApprovalRepository::read,
                """
                SELECT l.id, l.name, count(e.id) AS answered,
                       count(*) FILTER (WHERE e.reason IS NULL AND e.id IS NOT NULL) AS granted,
                       count(*) FILTER (WHERE e.decided_as = 'STAFF') AS by_staff,
                       count(*) FILTER (WHERE e.decided_as = 'POLICY') AS by_policy,
                       count(*) FILTER (WHERE e.decided_as = 'DEADLINE') AS by_deadline,
                       count(*) FILTER (WHERE e.state = 'REVOKED') AS revoked,
                       (extract(epoch FROM percentile_disc(0.5) WITHIN GROUP (ORDER BY e.decided_at - e.requested_at)) / 60)::bigint
                           AS median
                FROM location l
                LEFT JOIN extra_day e ON e.location_id = l.id AND e.decided_at >= $4
                WHERE ($3 OR ($2 AND $1 = ANY (l.managers))) AND ($5::uuid IS NULL OR l.id > $5)
                GROUP BY l.id ORDER BY l.id LIMIT $6""",
                viewer.account(),
                viewer.manager(),
                viewer.all(),
                utc(since),
                after == null ? null : after.value(),
                limit);
    }

    private static ApprovalView read(Row row) {
        var answered = row.getInteger("answered");
        var granted = row.getInteger("granted");
        return new ApprovalView(
                new LocationId(row.getUUID("id")),
                row.getString("name"),
                answered,
                granted,
                row.getInteger("by_staff"),
                row.getInteger("by_policy"),
                row.getInteger("by_deadline"),
                row.getInteger("revoked"),
                answered == 0
                        ? null
                        : BigDecimal.valueOf(granted)
                                .divide(BigDecimal.valueOf(answered), DECIMALS, RoundingMode.HALF_UP),
                row.getLong("median"));
    }
}
