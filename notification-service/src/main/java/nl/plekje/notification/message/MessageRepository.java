package nl.plekje.notification.message;

import static nl.plekje.service.database.Moments.moment;
import static nl.plekje.service.database.Moments.utc;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import nl.plekje.kernel.id.ClosureId;
import nl.plekje.kernel.id.MessageId;
import nl.plekje.notification.template.Content;
import nl.plekje.notification.template.MessageKind;
import nl.plekje.service.database.Sql;
import nl.plekje.service.json.JsonColumn;

/** Messages of the persons that sign in with an account. */
@ApplicationScoped
class MessageRepository {

    private static final String SELECT = """
            SELECT m.id, n.at, n.kind, n.content::text, n.link, m.read_at,
                   (SELECT p.language FROM person p WHERE p.id = m.recipient_id ORDER BY p.told_at DESC LIMIT 1),
                   (SELECT c.first_name FROM child c WHERE c.id = n.child_id LIMIT 1), l.name,
                   m.confirmed_at, n.closure_id
            FROM readable_message m
                JOIN notice n ON n.id = m.notice_id
                LEFT JOIN location l ON l.id = n.location_id
            WHERE m.recipient_id IN (SELECT id FROM person WHERE account = $1)""";

    private final Sql sql;
    private final JsonColumn json;

    MessageRepository(Sql sql, JsonColumn json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * Newest first.
     *
     * @param before only messages older than this one; null for the newest
     */
    Uni<List<Message>> list(String account, MessageId before, int limit) {
        return sql.list(
                this::message,
                SELECT + " AND ($2::uuid IS NULL OR m.id < $2) ORDER BY m.id DESC LIMIT $3",
                account,
                before == null ? null : before.value(),
                limit);
    }

    /** One of the account's messages; null when it has no such message. */
    Uni<Message> one(String account, MessageId id) {
        return sql.one(this::message, SELECT + " AND m.id = $2", account, id.value());
    }

    /** Marks one as read; says whether it was unread. */
    Uni<Boolean> read(MessageId id, Instant now) {
        return changed("UPDATE message SET read_at = $2 WHERE id = $1 AND read_at IS NULL", id, now);
    }

    /** Marks one as confirmed, and as read; says whether it was not confirmed before. */
    Uni<Boolean> confirm(MessageId id, Instant now) {
        return changed("""
                UPDATE message SET read_at = coalesce(read_at, $2), confirmed_at = $2
                WHERE id = $1 AND confirmed_at IS NULL""", id, now);
    }

    private Uni<Boolean> changed(String statement, MessageId id, Instant now) {
        return sql.change(statement, id.value(), utc(now)).map(rows -> rows > 0);
    }

    private Message message(Row row) {
        var closure = row.getUUID(10);
        return new Message(
                new MessageId(row.getUUID(0)),
                row.getOffsetDateTime(1).toInstant(),
                MessageKind.valueOf(row.getString(2)),
                json.read(row.getString(3), Content.class),
                row.getString(4),
                moment(row.getOffsetDateTime(5)),
                moment(row.getOffsetDateTime(9)),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                closure == null ? null : new ClosureId(closure));
    }
}
