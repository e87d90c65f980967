package nl.plekje.notification.message;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.plekje.kernel.id.MessageId;
import nl.plekje.service.database.Sql;

/** The state of inboxes: one statement for all who ask at once, on an index. */
@ApplicationScoped
class InboxStateRepository {

    private static final String STATES = """
            SELECT asked.account, inbox.unread, inbox.newest
            FROM unnest($1::text[]) AS asked (account) CROSS JOIN LATERAL (
                SELECT count(*) FILTER (WHERE m.read_at IS NULL)::int AS unread,
                       (array_agg(m.id ORDER BY m.id DESC))[1] AS newest
                FROM readable_message m
                WHERE m.recipient_id IN (SELECT p.id FROM person p WHERE p.account = asked.account)) AS inbox""";

    private final Sql sql;
    private final Timer timer;

    InboxStateRepository(Sql sql, MeterRegistry meters) {
        this.sql = sql;
        timer = Timer.builder("plekje.inbox.states")
                .description("Looking at the state of inboxes, for all who watch")
                .register(meters);
    }

    /** The state of the account's inbox. */
    Uni<InboxState> now(String account) {
        return now(List.of(account)).map(states -> states.get(account));
    }

    /** The state of each account's inbox; each named once. */
    Uni<Map<String, InboxState>> now(Collection<String> accounts) {
        var began = System.nanoTime();
        return sql.list(row -> Map.entry(row.getString(0), state(row)), STATES, (Object)
                        accounts.toArray(String[]::new))
                .map(states -> states.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .invoke(() -> timer.record(Duration.ofNanos(System.nanoTime() - began)));
    }

    private static InboxState state(Row row) {
        var newest = row.getUUID(2);
        return new InboxState(row.getInteger(1), newest == null ? null : new MessageId(newest));
    }
}
