package nl.plekje.service.outbox;

import static nl.plekje.service.database.Moments.utc;

import io.opentelemetry.api.trace.Span;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import nl.plekje.events.Fact;
import nl.plekje.events.json.FactJson;
import nl.plekje.kernel.id.Id;
import nl.plekje.service.database.Sql;

/**
 * The way out for facts: a row in the same transaction as the state it tells of, so that both happen or neither. The
 * {@link OutboxRelay} sends the rows on.
 */
@ApplicationScoped
public class Outbox {

    /** Column list and order of {@link #row}. */
    public static final String INSERT =
            "INSERT INTO outbox (fact_id, topic, key, payload, traceparent, created_at) VALUES ($1, $2, $3, $4, $5, $6)";

    /** A fact is a small thing; Kafka refuses records over a megabyte, and a row that cannot be sent would block its key. */
    private static final int MAX_BYTES = 900 * 1024;

    private final Sql sql;
    private final Clock clock;

    Outbox(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Appends facts to the current transaction, in this order. */
    public Uni<Void> append(Fact... facts) {
        return append(List.of(facts));
    }

    /** Appends facts to the current transaction, in this order. */
    public Uni<Void> append(List<? extends Fact> facts) {
        if (facts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return sql.runAll(INSERT, facts.stream().map(this::row).toList()).replaceWithVoid();
    }

    /** The values of one outbox row, in the order of {@link #INSERT}. */
    public Tuple row(Fact fact) {
        var payload = FactJson.write(fact).getBytes(StandardCharsets.UTF_8);
        if (payload.length > MAX_BYTES) {
            throw new IllegalArgumentException(
                    "a fact of " + payload.length + " bytes on " + fact.topic() + "; at most " + MAX_BYTES);
        }
        return Tuple.from(Arrays.asList(
                Id.next(), fact.topic(), fact.key(), Buffer.buffer(payload), traceparent(), utc(clock.instant())));
    }

    /** W3C trace context of what runs now, as the column {@code traceparent} holds it; null outside a trace. */
    public static String traceparent() {
        var span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-%s-%s-%s"
                        .formatted(
                                span.getTraceId(),
                                span.getSpanId(),
                                span.getTraceFlags().asHex())
                : null;
    }
}
