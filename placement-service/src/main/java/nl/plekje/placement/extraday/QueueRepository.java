package nl.plekje.placement.extraday;

import static nl.plekje.service.database.Moments.moment;
import static nl.plekje.service.database.Moments.utc;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.plekje.events.ExtraDayDecided.DecidedBy;
import nl.plekje.events.ExtraDayDecided.Outcome;
import nl.plekje.events.ExtraDayRequested.GivenUp;
import nl.plekje.events.Funding;
import nl.plekje.kernel.calendar.BirthDate;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.placement.access.Viewer;
import nl.plekje.service.database.Sql;
import nl.plekje.service.json.StoredExplanation;

/** The queue of requests, as staff see it. */
@ApplicationScoped
class QueueRepository {

    private static final String OF_VIEWER = """
            SELECT e.*, k.first_name, k.birth_date, g.name AS group_name
            FROM extra_day e
            JOIN child k ON k.id = e.child_id
            JOIN care_group g ON g.id = e.group_id
            JOIN location l ON l.id = e.location_id
            WHERE ($3 OR ($2 AND $1 = ANY (l.managers))) AND ($4::uuid IS NULL OR e.location_id = $4)
              AND ($8::text IS NULL OR e.decided_as = $8)
            """;

    private static final String OPEN = OF_VIEWER + """
              AND e.state = 'REQUESTED' AND ($5::timestamptz IS NULL OR (e.decide_by, e.id) > ($5, $6))
            ORDER BY e.decide_by, e.id LIMIT $7""";

    private static final String DECIDED = OF_VIEWER + """
              AND e.decided_at IS NOT NULL AND ($5::timestamptz IS NULL OR (e.decided_at, e.id) < ($5, $6))
            ORDER BY e.decided_at DESC, e.id DESC LIMIT $7""";

    private final Sql sql;

    QueueRepository(Sql sql) {
        this.sql = sql;
    }

    /**
     * A request as it stands in the queue.
     *
     * @param givenUp the day given in exchange; null when there is none
     * @param outcome null while there is none
     * @param decidedBy account, or the name of the service when nobody decided
     */
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
            GivenUp givenUp,
            ExtraDayState state,
            Outcome outcome,
            Instant decidedAt,
            DecidedBy decidedAs,
            String decidedBy,
            Instant revokedAt,
            Explanation why) {}

    /** Open requests by deadline, or decided ones with the latest answer first. */
    Uni<List<Queued>> list(QueueQuery asked, Viewer viewer, int limit) {
        var after = asked.after();
        return sql.list(
                QueueRepository::read,
                asked.state() == QueueState.OPEN ? OPEN : DECIDED,
                viewer.account(),
                viewer.manager(),
                viewer.all(),
                asked.location() == null ? null : asked.location().value(),
                after == null ? null : utc(after.key()),
                after == null ? new UUID(0, 0) : after.id(),
                limit,
                asked.decidedBy() == null ? null : asked.decidedBy().name());
    }

    private static Queued read(Row row) {
        var day = row.getLocalDate("day");
        var decidedAt = row.getOffsetDateTime("decided_at");
        var decidedAs = row.getString("decided_as");
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
                givenUp(row),
                ExtraDayState.valueOf(row.getString("state")),
                decidedAt == null ? null : row.getString("reason") == null ? Outcome.GRANTED : Outcome.DECLINED,
                moment(row, "decided_at"),
                decidedAs == null ? null : DecidedBy.valueOf(decidedAs),
                row.getString("decided_by"),
                moment(row, "revoked_at"),
                StoredExplanation.read(row.getString("why")));
    }

    private static GivenUp givenUp(Row row) {
        var day = row.getLocalDate("given_day");
        return day == null
                ? null
                : new GivenUp(
                        new ContractId(row.getUUID("given_contract")),
                        day,
                        new Session(
                                day.getDayOfWeek(), row.getLocalTime("given_begins"), row.getLocalTime("given_ends")));
    }
}
