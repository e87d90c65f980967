package nl.plekje.notification.delivery;

import static nl.plekje.service.database.Moments.utc;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.plekje.events.MessageSettled.Channel;
import nl.plekje.kernel.id.Id;
import nl.plekje.kernel.id.MessageId;
import nl.plekje.kernel.id.PersonId;
import nl.plekje.notification.template.Content;
import nl.plekje.notification.template.MessageKind;
import nl.plekje.service.database.Sql;
import nl.plekje.service.json.JsonColumn;

/** E-mails on their way, and the log of all ways. */
@ApplicationScoped
class DeliveryRepository {

    private final Sql sql;
    private final JsonColumn json;

    DeliveryRepository(Sql sql, JsonColumn json) {
        this.sql = sql;
        this.json = json;
    }

    /** One decision about one way to a recipient. */
    record LogRow(MessageId message, Channel channel, Outcome outcome, int attempt, Instant at, String reason) {}

    Uni<Void> queue(List<NewMessage> messages, Instant now) {
        return sql.run(
                        "INSERT INTO delivery (message_id, queued_at, due_at) SELECT unnest($1::uuid[]), $2, $2",
                        messages.stream().map(it -> it.message().value()).toArray(UUID[]::new),
                        utc(now))
                .replaceWithVoid();
    }

    /** Settles what is due and no longer worth sending, and gives those messages with the tries made for each. */
    Uni<List<LogRow>> drop(Instant now, LocalDate today) {
        return sql.list(
                row -> new LogRow(
                        new MessageId(row.getUUID(0)), Channel.EMAIL, Outcome.OVERTAKEN, row.getInteger(1), now, ""),
                """
                UPDATE delivery d SET state = 'OVERTAKEN'
                FROM message m JOIN notice n ON n.id = m.notice_id
                WHERE d.state = 'WAITING' AND d.due_at <= $1 AND m.id = d.message_id
                  AND (n.matters_until < $2
                       OR NOT EXISTS (SELECT FROM standing_notice s WHERE s.id = n.id)
                       OR NOT EXISTS (SELECT FROM readable_message r WHERE r.id = m.id))
                RETURNING d.message_id, d.attempt""",
                utc(now),
                today);
    }

    /** Leases what is due; rows that another replica is taking are passed over. */
    Uni<List<WaitingMail>> take(int most, Instant now, Instant leaseUntil) {
        return sql.list(this::waiting, """
                        WITH due AS MATERIALIZED (
                            SELECT message_id FROM delivery WHERE state = 'WAITING' AND due_at <= $2
                            ORDER BY due_at LIMIT $1 FOR UPDATE SKIP LOCKED),
                        taken AS (
                            UPDATE delivery d SET attempt = attempt + 1, due_at = $3
                            FROM due WHERE d.message_id = due.message_id
                            RETURNING d.message_id, d.attempt, d.queued_at)
                        SELECT t.message_id, t.attempt, t.queued_at, m.recipient_id, n.id, n.topic,
                               coalesce(r.email, n.address), r.first_name, r.language,
                               (SELECT c.first_name FROM child c WHERE c.id = n.child_id LIMIT 1), l.name,
                               n.kind, n.content::text, n.link
                        FROM taken t
                            JOIN message m ON m.id = t.message_id
                            JOIN notice n ON n.id = m.notice_id
                            LEFT JOIN LATERAL (
                                SELECT p.email, p.first_name, p.language FROM person p WHERE p.id = m.recipient_id
                                ORDER BY p.told_at DESC LIMIT 1) r ON true
                            LEFT JOIN location l ON l.id = n.location_id""", most, utc(now), utc(leaseUntil));
    }

    Uni<Void> settle(Attempt attempt, Attempt.Decision decision) {
        var state = decision.outcome() == Outcome.FAILED
                ? "WAITING"
                : decision.outcome().name();
        return sql.run(
                        "UPDATE delivery SET state = $2, due_at = coalesce($3, due_at) WHERE message_id = $1",
                        attempt.message().value(),
                        state,
                        utc(decision.nextAt()))
                .replaceWithVoid();
    }

    Uni<Void> log(List<LogRow> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.runAll("""
                                INSERT INTO delivery_log (id, message_id, channel, outcome, attempt, at, reason)
                                VALUES ($1, $2, $3, $4, $5, $6, $7)""", rows.stream().map(DeliveryRepository::values).toList())
                        .replaceWithVoid();
    }

    /**
     * The log, newest first.
     *
     * @param recipient only of this recipient; null for all
     * @param cause only of messages that this fact caused; null for all
     * @param before only rows older than this one; null for the newest
     */
    Uni<List<DeliveryView>> list(PersonId recipient, UUID cause, UUID before, int limit) {
        return sql.list(
                DeliveryRepository::view, """
                SELECT g.id, m.id, m.recipient_id, n.id, n.topic, g.channel, g.outcome, g.attempt, g.at, g.reason
                FROM delivery_log g JOIN message m ON m.id = g.message_id JOIN notice n ON n.id = m.notice_id
                WHERE ($1::uuid IS NULL OR m.recipient_id = $1) AND ($2::uuid IS NULL OR n.id = $2)
                  AND ($3::uuid IS NULL OR g.id < $3)
                ORDER BY g.id DESC LIMIT $4""", recipient == null ? null : recipient.value(), cause, before, limit);
    }

    private WaitingMail waiting(Row row) {
        var recipient = row.getUUID(3);
        return new WaitingMail(
                new Attempt(
                        new MessageId(row.getUUID(0)),
                        row.getInteger(1),
                        row.getOffsetDateTime(2).toInstant()),
                recipient == null ? null : new PersonId(recipient),
                row.getUUID(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                MessageKind.valueOf(row.getString(11)),
                json.read(row.getString(12), Content.class),
                row.getString(13));
    }

    private static DeliveryView view(Row row) {
        var recipient = row.getUUID(2);
        return new DeliveryView(
                row.getUUID(0),
                new MessageId(row.getUUID(1)),
                recipient == null ? null : new PersonId(recipient),
                row.getUUID(3),
                row.getString(4),
                Channel.valueOf(row.getString(5)),
                Outcome.valueOf(row.getString(6)),
                row.getInteger(7),
                row.getOffsetDateTime(8).toInstant(),
                row.getString(9));
    }

    private static Tuple values(LogRow row) {
        return Tuple.from(Arrays.asList(
                Id.next(),
                row.message().value(),
                row.channel().name(),
                row.outcome().name(),
                row.attempt(),
                utc(row.at()),
                row.reason()));
    }
}
