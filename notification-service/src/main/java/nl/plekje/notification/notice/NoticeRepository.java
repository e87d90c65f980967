package nl.plekje.notification.notice;

import static nl.plekje.service.database.Moments.utc;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ClosureId;
import nl.plekje.kernel.id.Id;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.kernel.id.MessageId;
import nl.plekje.kernel.id.PersonId;
import nl.plekje.notification.delivery.NewMessage;
import nl.plekje.service.database.Sql;
import nl.plekje.service.json.JsonColumn;

/** Notices, and the messages made of them. */
@ApplicationScoped
class NoticeRepository {

    private final Sql sql;
    private final JsonColumn json;

    NoticeRepository(Sql sql, JsonColumn json) {
        this.sql = sql;
        this.json = json;
    }

    /** Keeps a notice. One of the same fact stays as it is, so that a fact older than the inbox's memory tells nothing anew. */
    Uni<Void> keep(Notice notice) {
        var columns = AudienceColumns.of(notice);
        var told = notice.closure();
        var matter = notice.matter();
        return sql.run(
                        """
                        INSERT INTO notice (id, topic, kind, at, content, link, audience, child_id, location_id,
                                            first_day, last_day, person_id, address, closure_id, closure_version,
                                            matter_id, matter_order, taken_back, matters_until)
                        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
                        ON CONFLICT DO NOTHING""",
                        notice.cause(),
                        notice.topic(),
                        notice.kind().name(),
                        utc(notice.at()),
                        json.write(notice.content()),
                        notice.link(),
                        columns.audience(),
                        columns.child(),
                        columns.location(),
                        columns.firstDay(),
                        columns.lastDay(),
                        columns.person(),
                        columns.address(),
                        told == null ? null : told.closure().value(),
                        told == null ? null : told.version(),
                        matter == null ? null : matter.id(),
                        matter == null ? null : matter.order(),
                        matter != null && matter.takenBack(),
                        matter == null ? null : matter.until())
                .chain(() -> told == null ? Uni.createFrom().voidItem() : keepChildren(notice.cause(), told));
    }

    private Uni<Void> keepChildren(UUID notice, ClosureTold told) {
        return sql.run("""
                        INSERT INTO notice_child (notice_id, child_id)
                        SELECT $1::uuid, unnest($2::uuid[])
                        UNION
                        SELECT $1::uuid, nc.child_id FROM notice n JOIN notice_child nc ON nc.notice_id = n.id
                        WHERE n.closure_id = $3 AND n.closure_version < $4
                        ON CONFLICT DO NOTHING""", notice, uuids(told.missing()), told.closure().value(), told.version())
                .replaceWithVoid();
    }

    /**
     * Gives every reader known now a message of these notices, unless it has one, or the notice is over or overtaken.
     *
     * @return the messages that are new
     */
    Uni<List<NewMessage>> address(List<UUID> causes, Instant now) {
        var notices = causes.toArray(UUID[]::new);
        return sql.list(NoticeRepository::message, """
                        WITH fresh AS (
                            INSERT INTO message (id, notice_id, recipient_id, created_at)
                            SELECT uuidv7(), r.notice_id, r.person_id, $2
                            FROM notice_reader r JOIN notice n ON n.id = r.notice_id
                            WHERE r.notice_id = ANY ($1) AND (n.matters_until IS NULL OR n.matters_until >= $3)
                            ON CONFLICT ON CONSTRAINT uq_message_once_a_recipient_and_cause DO NOTHING
                            RETURNING id, notice_id, recipient_id)
                        SELECT f.id, f.recipient_id, n.id, n.topic,
                               EXISTS (SELECT FROM person p WHERE p.id = f.recipient_id AND p.account IS NOT NULL)
                        FROM fresh f JOIN notice n ON n.id = f.notice_id""", notices, utc(now), Amsterdam.dateOf(now))
                .call(fresh -> fresh.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : sql.run(
                                "UPDATE notice SET addressed_at = coalesce(addressed_at, $2) WHERE id = ANY ($1)",
                                fresh.stream().map(NewMessage::cause).distinct().toArray(UUID[]::new),
                                utc(now)));
    }

    /** Notices that waited for these people themselves. */
    Uni<List<UUID>> waitingFor(Collection<PersonId> persons) {
        return sql.list(
                row -> row.getUUID(0),
                "SELECT id FROM notice WHERE addressed_at IS NULL AND person_id = ANY ($1)",
                (Object) uuids(persons));
    }

    /** The children that these people have custody of. */
    Uni<List<ChildId>> childrenOf(Collection<PersonId> persons) {
        return sql.list(
                row -> new ChildId(row.getUUID(0)), "SELECT child_id FROM child_custody WHERE persons && $1", (Object)
                        uuids(persons));
    }

    /**
     * Notices about these children that nobody could be told yet or that happened since, and those of closures to come
     * where the children have a place.
     */
    Uni<List<UUID>> waitingFor(Collection<ChildId> children, Instant since, LocalDate today) {
        return sql.list(row -> row.getUUID(0), """
                        SELECT id FROM notice
                        WHERE child_id = ANY ($1) AND (addressed_at IS NULL OR at >= $2)
                        UNION
                        SELECT n.id FROM notice n
                            JOIN contract k ON k.location_id = n.location_id
                                AND k.first_day <= n.last_day AND k.last_day >= n.first_day
                        WHERE n.audience = 'FAMILIES' AND n.last_day >= $3 AND k.child_id = ANY ($1)
                        UNION
                        SELECT n.id FROM notice n JOIN notice_child nc ON nc.notice_id = n.id
                        WHERE n.audience = 'CHILDREN' AND n.last_day >= $3 AND nc.child_id = ANY ($1)""", uuids(children), utc(since), today);
    }

    /** The closures that these messages tell of, in an order in which they can be locked. */
    Uni<List<ClosureId>> closuresOf(List<NewMessage> messages) {
        return messages.isEmpty()
                ? Uni.createFrom().item(List.of())
                : sql.list(
                        row -> new ClosureId(row.getUUID(0)),
                        "SELECT DISTINCT closure_id FROM notice WHERE id = ANY ($1) AND closure_id IS NOT NULL ORDER BY 1",
                        (Object) messages.stream()
                                .map(NewMessage::cause)
                                .distinct()
                                .toArray(UUID[]::new));
    }

    /** Notices that waited for the name of this location. */
    Uni<List<UUID>> waitingFor(LocationId location) {
        return sql.list(
                row -> row.getUUID(0),
                "SELECT id FROM notice WHERE addressed_at IS NULL AND location_id = $1",
                location.value());
    }

    private static NewMessage message(Row row) {
        var recipient = row.getUUID(1);
        return new NewMessage(
                new MessageId(row.getUUID(0)),
                recipient == null ? null : new PersonId(recipient),
                row.getUUID(2),
                row.getString(3),
                row.getBoolean(4));
    }

    private static UUID[] uuids(Collection<? extends Id> ids) {
        return ids.stream().map(Id::value).toArray(UUID[]::new);
    }
}
