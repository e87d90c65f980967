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
                JOIN location l ON l.id = c.location_id
                WHERE NOT EXISTS (SELECT FROM school_holiday h
                                  WHERE c.weeks_per_year = 40 AND h.region = l.school_region
                                    AND d.day BETWEEN h.first_day AND h.last_day)
                UNION ALL
                SELECT day, contract_id, care_type, group_id, begins, ends, id, state
                FROM extra_day
                WHERE child_id = $1 AND day BETWEEN $2 AND $3 AND state IN ('REQUESTED', 'GRANTED')
            )
            SELECT s.*, l.id AS location_id, l.name AS location, l.phone, g.name AS group_name,
                   a.id AS absence_id, a.reason, a.reported_at,
                   x.cause, x.from_time, x.note,
                   EXISTS (SELECT FROM provider_closed_day p WHERE p.provider = l.provider AND p.day = s.day) AS holiday
            FROM sessions s
            JOIN care_group g ON g.id = s.group_id
            JOIN location l ON l.id = g.location_id
            LEFT JOIN LATERAL (
                SELECT * FROM closing(l.id, s.group_id, $1, s.day, s.ends - interval '1 minute')
                ORDER BY from_time NULLS FIRST, id LIMIT 1) AS x ON true
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
        var extraDay = row.getUUID("extra_day");
        return new DayView(
                day,
                new ContractId(row.getUUID("contract_id")),
                CareType.valueOf(row.getString("care_type")),
                new DayView.Location(
                        new LocationId(row.getUUID("location_id")), row.getString("location"), row.getString("phone")),
                new DayView.Group(new GroupId(row.getUUID("group_id")), row.getString("group_name")),
                session,
                status(row, session),
                absence(row, session),
                extraDay == null ? null : new ExtraDayId(extraDay),
                closure(row));
    }

    private static DayView.Closure closure(Row row) {
        var cause = row.getString("cause");
        if (cause != null) {
            return new DayView.Closure(Cause.valueOf(cause), row.getLocalTime("from_time"), row.getString("note"));
        }
        return row.getBoolean("holiday") ? new DayView.Closure(Cause.PUBLIC_HOLIDAY, null, null) : null;
    }

    private static Status status(Row row, Session session) {
        var closure = closure(row);
        if (closure != null && closure.leavesNothingOf(session)) {
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
