package nl.plekje.placement.day;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
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
            SELECT c.*, l.name AS location, l.phone, g.name AS group_name, a.reason, a.reported_at, a.received_at,
                   x.cause, x.from_time, x.note
            FROM generate_series($2::date, $3::date, '1 day') AS d (day)
            CROSS JOIN LATERAL care_on(d.day::date) AS c
            JOIN care_group g ON g.id = c.group_id
            JOIN location l ON l.id = c.location_id
            LEFT JOIN absence a ON a.id = c.absence_id
            LEFT JOIN LATERAL (
                SELECT * FROM closing(c.location_id, c.group_id, c.child_id, c.day)
                ORDER BY from_time NULLS FIRST, number LIMIT 1) AS x ON c.closed_from IS NOT NULL
            WHERE c.child_id = $1
            ORDER BY c.day, c.begins, c.extra_day NULLS FIRST""";

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
                Status.valueOf(row.getString("status")),
                absence(row, session),
                extraDay == null ? null : new ExtraDayId(extraDay),
                closure(row));
    }

    private static DayView.Closure closure(Row row) {
        if (row.getBoolean("holiday")) {
            return new DayView.Closure(Cause.PUBLIC_HOLIDAY, null, null);
        }
        var cause = row.getString("cause");
        return cause == null
                ? null
                : new DayView.Closure(Cause.valueOf(cause), row.getLocalTime("from_time"), row.getString("note"));
    }

    private static DayView.Absence absence(Row row, Session session) {
        var id = row.getUUID("absence_id");
        return id == null
                ? null
                : new DayView.Absence(
                        new AbsenceId(id),
                        AbsenceReason.valueOf(row.getString("reason")),
                        row.getOffsetDateTime("reported_at").toInstant(),
                        receivedAt(row),
                        Amsterdam.at(row.getLocalDate("day"), session.from()));
    }

    private static Instant receivedAt(Row row) {
        var received = row.getOffsetDateTime("received_at");
        return received == null ? null : received.toInstant();
    }
}
