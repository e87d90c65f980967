package nl.plekje.placement.day;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.plekje.events.AbsenceReason;
import nl.plekje.events.ClosureAnnounced.Cause;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.calendar.DateRange;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.id.AbsenceId;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.placement.day.DayView.Status;
import nl.plekje.service.database.Sql;

/** A child's days, put together from contracts, absences, extra days and closures. */
@ApplicationScoped
class DayRepository {

    private static final String DAYS = """
            WITH sessions AS (
                SELECT d.day::date AS day, c.id AS contract_id, c.care_type, c.group_id, s.begins, s.ends,
                       NULL::uuid AS extra_day, NULL::text AS extra_state
                FROM generate_series($2::date, $3::date, '1 day') AS d (day)
                JOIN contract_session s ON s.child_id = $1 AND s.weekday = extract(isodow FROM d.day)
                                       AND d.day BETWEEN s.first_day AND s.last_day
                JOIN contract c ON c.id = s.contract_id
                UNION ALL
                SELECT day, contract_id, care_type, group_id, begins, ends, id, state
                FROM extra_day
                WHERE child_id = $1 AND day BETWEEN $2 AND $3 AND state IN ('REQUESTED', 'GRANTED')
            )
            SELECT s.*, l.id AS location_id, l.name AS location, l.phone, g.name AS group_name,
                   a.id AS absence_id, a.reason, a.reported_at,
                   coalesce(
                       (SELECT x.cause FROM closure x
                        WHERE x.location_id = l.id AND s.day BETWEEN x.first_day AND x.last_day
                        ORDER BY x.id LIMIT 1),
                       (SELECT 'PUBLIC_HOLIDAY' FROM provider_closed_day x
                        WHERE x.provider = l.provider AND x.day = s.day)) AS closed_by
            FROM sessions s
            JOIN care_group g ON g.id = s.group_id
            JOIN location l ON l.id = g.location_id
            LEFT JOIN absence a ON s.extra_day IS NULL AND a.contract_id = s.contract_id AND a.day = s.day
                               AND a.begins = s.begins AND a.withdrawn_at IS NULL
            ORDER BY s.day, s.begins, s.extra_day NULLS FIRST""";

    private final Sql sql;

    DayRepository(Sql sql) {
        this.sql = sql;
    }

    /** The child's sessions in a period, in their order. */
    Uni<List<DayView>> list(ChildId child, DateRange period) {
        return sql.list(DayRepository::read, DAYS, child.value(), period.first(), period.last());
    }

    private static DayView read(Row row) {
        var day = row.getLocalDate("day");
        var session = new Session(day.getDayOfWeek(), row.getLocalTime("begins"), row.getLocalTime("ends"));
        var closedBy = row.getString("closed_by");
        var extraDay = row.getUUID("extra_day");
        return new DayView(
                day,
                new ContractId(row.getUUID("contract_id")),
                CareType.valueOf(row.getString("care_type")),
                new DayView.Location(
                        new LocationId(row.getUUID("location_id")), row.getString("location"), row.getString("phone")),
                new DayView.Group(new GroupId(row.getUUID("group_id")), row.getString("group_name")),
                session,
                status(row),
                absence(row, session),
                extraDay == null ? null : new ExtraDayId(extraDay),
                closedBy == null ? null : new DayView.Closure(Cause.valueOf(closedBy)));
    }

    private static Status status(Row row) {
        if (row.getString("closed_by") != null) {
            return Status.CLOSED;
        }
        if (row.getUUID("absence_id") != null) {
            return Status.ABSENT;
        }
        var extra = row.getString("extra_state");
        if (extra == null) {
            return Status.CARE;
        }
        return extra.equals("GRANTED") ? Status.EXTRA : Status.REQUESTED;
    }

    private static DayView.Absence absence(Row row, Session session) {
        var id = row.getUUID("absence_id");
        return id == null
                ? null
                : new DayView.Absence(
                        new AbsenceId(id),
                        AbsenceReason.valueOf(row.getString("reason")),
                        row.getOffsetDateTime("reported_at").toInstant(),
                        Amsterdam.at(row.getLocalDate("day"), session.from()));
    }
}
