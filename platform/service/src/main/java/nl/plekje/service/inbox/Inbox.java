package nl.plekje.service.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.plekje.events.Fact;
import nl.plekje.service.database.Sql;
import nl.plekje.service.outbox.OutboxBell;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Applies facts once: the inbox row and the effect are one transaction. */
@Startup // so that its counter stands at zero before it first counts
@ApplicationScoped
public class Inbox {

    private final Sql sql;
    private final FactHandlers handlers;
    private final OutboxBell bell;
    private final Counter duplicates;

    Inbox(Sql sql, FactHandlers handlers, OutboxBell bell, MeterRegistry meters) {
        this.sql = sql;
        this.handlers = handlers;
        this.bell = bell;
        this.duplicates = Counter.builder("plekje.inbox.duplicates")
                .description("Facts that arrived again and changed nothing")
                .register(meters);
    }

    /**
     * Applies these records in one transaction, those of a topic in their order, and skips what was applied before.
     * Fails as a whole when one record cannot be read or applied.
     */
    Uni<Void> apply(List<ConsumerRecord<String, byte[]>> records) {
        var byTopic = new LinkedHashMap<String, List<ConsumerRecord<String, byte[]>>>();
        records.forEach(message -> byTopic.computeIfAbsent(message.topic(), topic -> new java.util.ArrayList<>())
                .add(message));
        return Panache.withTransaction(() -> {
                    var all = Uni.createFrom().voidItem();
                    for (var topic : byTopic.entrySet()) {
                        all = all.chain(() -> applyTopic(handlers.of(topic.getKey()), topic.getValue()))
                                .replaceWithVoid();
                    }
                    return all;
                })
                .invoke(bell::ring);
    }

    /** What became of one fact. */
    public enum Applied {
        NOW,
        BEFORE
    }

    /** Applies one record in the current transaction. Fails when it cannot be read or applied. */
    public Uni<Applied> applyOne(ConsumerRecord<String, byte[]> message) {
        return applyTopic(handlers.of(message.topic()), List.of(message))
                .map(fresh -> fresh == 1 ? Applied.NOW : Applied.BEFORE);
    }

    /** Gives the number of facts that were applied now. */
    private <T extends Fact> Uni<Integer> applyTopic(
            FactHandler<T> handler, List<ConsumerRecord<String, byte[]>> records) {
        var envelopes = new LinkedHashMap<UUID, Envelope<T>>();
        for (var message : records) {
            try {
                var envelope = FactReader.read(message, handler.kind());
                envelopes.putIfAbsent(envelope.id(), envelope);
            } catch (IOException e) {
                return Uni.createFrom().failure(new UnreadableFact(e.getMessage(), e));
            }
        }
        return firstTimes(envelopes.keySet()).chain(fresh -> {
            duplicates.increment(records.size() - fresh.size());
            var apply = envelopes.values().stream()
                    .filter(envelope -> fresh.contains(envelope.id()))
                    .toList();
            return apply.isEmpty()
                    ? Uni.createFrom().item(0)
                    : handler.applyAll(apply).replaceWith(apply.size());
        });
    }

    /** Enters the facts in the inbox and gives those that were not there. */
    private Uni<Set<UUID>> firstTimes(Set<UUID> ids) {
        return sql.list(
                        row -> row.getUUID(0),
                        "INSERT INTO inbox (fact_id) SELECT unnest($1::uuid[]) ON CONFLICT DO NOTHING RETURNING fact_id",
                        (Object) ids.toArray(UUID[]::new))
                .map(HashSet::new);
    }
}
