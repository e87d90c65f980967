package nl.plekje.notification.reach;

import static nl.plekje.service.database.Moments.moment;
import static nl.plekje.service.database.Moments.utc;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import nl.plekje.events.ClosureReachChanged;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ClosureId;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.kernel.id.PersonId;
import nl.plekje.service.database.Sql;

/** How far the messages of closures came. */
@ApplicationScoped
class ReachRepository {

    private final Sql sql;

    ReachRepository(Sql sql) {
        this.sql = sql;
    }

    /** Whether the closure was told of, at a location of this manager when one is given. */
    Uni<Boolean> knows(ClosureId closure, String manager) {
        return sql.one(row -> true, """
                        SELECT 1 FROM notice n
                        WHERE n.closure_id = $1 AND ($2::text IS NULL OR EXISTS (
                            SELECT FROM location_manager m WHERE m.location_id = n.location_id AND m.account = $2))
                        LIMIT 1""", closure.value(), manager).map(found -> found != null);
    }

    /** Everybody whom the newest message of the closure is for, once a child. */
    Uni<List<ClosureReader>> readers(ClosureId closure) {
        return sql.list(ReachRepository::reader, """
                SELECT r.household_id, r.child_id, c.first_name AS child, r.person_id,
                       coalesce(p.first_name, '') AS person, r.sent, r.read_at, r.confirmed_at, r.spoken_at
                FROM closure_reader r
                    JOIN child c ON c.household_id = r.child_household_id AND c.id = r.child_id
                    LEFT JOIN person p ON p.household_id = r.household_id AND p.id = r.person_id
                WHERE r.closure_id = $1
                ORDER BY r.household_id, c.first_name, p.first_name""", closure.value());
    }

    /** Keeps that the family was spoken to, unless that is known; says whether the closure concerns it. */
    Uni<Boolean> spoke(ClosureId closure, HouseholdId household, String account, Instant now) {
        return sql.one(row -> true, """
                        WITH told AS (
                            SELECT DISTINCT notice_id, household_id FROM closure_reader
                            WHERE closure_id = $1 AND household_id = $2),
                        kept AS (
                            INSERT INTO spoken (notice_id, household_id, at, by_account)
                            SELECT notice_id, household_id, $4::timestamptz, $3::text FROM told ON CONFLICT DO NOTHING)
                        SELECT 1 FROM told""", closure.value(), household.value(), account, utc(now))
                .map(found -> found != null);
    }

    /** Counts the families, as the next version of what is told of the closure; null when it concerns nobody. */
    Uni<ClosureReachChanged> count(ClosureId closure, Instant now) {
        return sql.one(row -> row.getLong(0), """
                        INSERT INTO closure_reach (closure_id, version) VALUES ($1, 1)
                        ON CONFLICT (closure_id) DO UPDATE SET version = closure_reach.version + 1
                        RETURNING version""", closure.value())
                .chain(version -> sql.one(row -> counted(closure, version, row, now), """
                        SELECT n.location_id, n.id, count(*)::int, count(*) FILTER (WHERE f.reached)::int,
                               count(*) FILTER (WHERE f.confirmed)::int
                        FROM (SELECT notice_id, household_id,
                                     bool_or(read_at IS NOT NULL OR spoken_at IS NOT NULL) AS reached,
                                     bool_or(confirmed_at IS NOT NULL OR spoken_at IS NOT NULL) AS confirmed
                              FROM closure_reader WHERE closure_id = $1 GROUP BY notice_id, household_id) f
                            JOIN notice n ON n.id = f.notice_id
                        GROUP BY n.id""", closure.value()));
    }

    private static ClosureReachChanged counted(ClosureId closure, long version, Row row, Instant now) {
        return new ClosureReachChanged(
                closure,
                version,
                new LocationId(row.getUUID(0)),
                row.getUUID(1),
                row.getInteger(2),
                row.getInteger(3),
                row.getInteger(4),
                now);
    }

    private static ClosureReader reader(Row row) {
        return new ClosureReader(
                new HouseholdId(row.getUUID("household_id")),
                new ChildId(row.getUUID("child_id")),
                row.getString("child"),
                new PersonId(row.getUUID("person_id")),
                row.getString("person"),
                row.getBoolean("sent"),
                moment(row, "read_at"),
                moment(row, "confirmed_at"),
                moment(row, "spoken_at"));
    }
}
