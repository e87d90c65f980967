package nl.plekje.placement.extraday;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.plekje.events.Funding;
import nl.plekje.kernel.calendar.BirthDate;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.placement.access.Viewer;
import nl.plekje.service.database.Sql;
import nl.plekje.service.json.StoredExplanation;

/** The queue of requests, as staff see it. */
@ApplicationScoped
class QueueRepository {

    private final Sql sql;

    QueueRepository(Sql sql) {
        this.sql = sql;
    }

    /** A request as it stands in the queue. */
    record Queued(
            ExtraDayId id,
            ChildId child,
            String firstName,
            BirthDate born,
            LocationId location,
            GroupId group,
            String groupName,
            CareType careType,
            LocalDate day,
            Session session,
            Funding funding,
            int creditMinutes,
            int invoiceMinutes,
            Instant requestedAt,
            Instant decideBy,
            ExtraDayState state,
            Instant decidedAt,
            Explanation why) {}

    /**
     * Requests by deadline.
     *
     * @param location only of this location; null for all that the viewer manages
     * @param after where the page before ended; null for the first page
     */
    Uni<List<Queued>> list(QueueState state, LocationId location, Viewer viewer, QueueCursor after, int limit) {
        return sql.list(
                QueueRepository::read,
                """
                SELECT e.*, k.first_name, k.birth_date, g.name AS group_name
                FROM extra_day e
                JOIN child k ON k.id = e.child_id
                JOIN care_group g ON g.id = e.group_id
                JOIN location l ON l.id = e.location_id
                WHERE e.state = ANY ($1) AND ($2::uuid IS NULL OR e.location_id = $2)
                  AND ($5 OR ($4 AND $3 = ANY (l.managers)))
                  AND ($6::timestamptz IS NULL OR (e.decide_by, e.id) > ($6, $7))
                ORDER BY e.decide_by, e.id LIMIT $8""",
                state == QueueState.OPEN ? new String[] {"REQUESTED"} : new String[] {"GRANTED", "DECLINED"},
                location == null ? null : location.value(),
                viewer.account(),
                viewer.manager(),
                viewer.all(),
                after == null ? null : OffsetDateTime.ofInstant(after.decideBy(), ZoneOffset.UTC),
                after == null ? new UUID(0, 0) : after.id().value(),
                limit);
    }

    private static Queued read(Row row) {
        var day = row.getLocalDate("day");
        var decidedAt = row.getOffsetDateTime("decided_at");
        return new Queued(
                new ExtraDayId(row.getUUID("id")),
                new ChildId(row.getUUID("child_id")),
                row.getString("first_name"),
                new BirthDate(row.getLocalDate("birth_date")),
                new LocationId(row.getUUID("location_id")),
                new GroupId(row.getUUID("group_id")),
                row.getString("group_name"),
                CareType.valueOf(row.getString("care_type")),
                day,
                new Session(day.getDayOfWeek(), row.getLocalTime("begins"), row.getLocalTime("ends")),
                Funding.valueOf(row.getString("funding")),
                row.getInteger("credit_minutes"),
                row.getInteger("invoice_minutes"),
                row.getOffsetDateTime("requested_at").toInstant(),
                row.getOffsetDateTime("decide_by").toInstant(),
                ExtraDayState.valueOf(row.getString("state")),
                decidedAt == null ? null : decidedAt.toInstant(),
                StoredExplanation.read(row.getString("why")));
    }
}
