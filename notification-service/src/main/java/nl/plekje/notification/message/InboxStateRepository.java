package nl.plekje.notification.message;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import nl.plekje.kernel.id.MessageId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The state of an inbox, now or as it changes. Watching means looking every two seconds: any replica can do that for any
 * reader, and a look is one query on an index. It asks the pool itself, since a stream outlives the session of a request.
 */
@ApplicationScoped
class InboxStateRepository {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private static final String QUERY = """
            SELECT count(*) FILTER (WHERE m.read_at IS NULL)::int, (array_agg(m.id ORDER BY m.id DESC))[1]
            FROM readable_message m WHERE m.recipient_id IN (SELECT p.id FROM person p WHERE p.account = $1)""";

    private final Pool pool;
    private final Duration streamFor;

    InboxStateRepository(Pool pool, @ConfigProperty(name = "plekje.inbox.stream-for") Duration streamFor) {
        this.pool = pool;
        this.streamFor = streamFor;
    }

    /** The state of the account's inbox. */
    Uni<InboxState> now(String account) {
        return Uni.createFrom().completionStage(() -> pool.preparedQuery(QUERY)
                .execute(Tuple.of(account))
                .map(rows -> state(rows.iterator().next()))
                .toCompletionStage());
    }

    /** The state of the account's inbox, and each later state that differs. Ends after the time configured. */
    Multi<InboxState> changes(String account) {
        return Multi.createFrom()
                .ticks()
                .every(LOOK_EVERY)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> now(account))
                .skip()
                .repetitions()
                .select()
                .first(streamFor);
    }

    private static InboxState state(Row row) {
        var newest = row.getUUID(1);
        return new InboxState(row.getInteger(0), newest == null ? null : new MessageId(newest));
    }
}
