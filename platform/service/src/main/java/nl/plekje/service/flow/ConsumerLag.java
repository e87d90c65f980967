package nl.plekje.service.flow;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Function;
import nl.plekje.service.inbox.Progress;
import org.apache.kafka.clients.consumer.Consumer;
import org.jboss.logging.Logger;

/**
 * How far this replica is behind. Kafka's own measure of lag is taken when facts are fetched: it stands still, mostly at
 * zero, just when the reader is stuck. So the broker is asked where its topics end.
 */
@ApplicationScoped
class ConsumerLag {

    private static final Logger LOG = Logger.getLogger(ConsumerLag.class);
    private static final String CHANNEL = "facts";
    private static final String DUPLICATES = "plekje.inbox.duplicates";
    /** For each of two questions to the broker. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    /** For both, and for the poll that may be going on: only one at a time speaks with the broker. */
    private static final Duration PATIENCE_IN_ALL = Duration.ofSeconds(4);

    private final KafkaClientService clients;
    private final Progress progress;
    private final MeterRegistry meters;

    ConsumerLag(KafkaClientService clients, Progress progress, MeterRegistry meters) {
        this.clients = clients;
        this.progress = progress;
        this.meters = meters;
    }

    /** Facts on the partitions of this replica that it has not applied yet; null while the broker cannot be asked. */
    Uni<Long> behind() {
        var caller = Vertx.currentContext();
        Function<Consumer<String, byte[]>, Long> ask = this::behind;
        KafkaConsumer<String, byte[]> reader = clients.getConsumer(CHANNEL);
        if (reader == null) {
            return Uni.createFrom().nullItem(); // it has not started
        }
        return reader.runOnPollingThread(ask)
                .ifNoItem()
                .after(PATIENCE_IN_ALL)
                .fail()
                .onFailure()
                .invoke(failure -> LOG.debugf("the broker does not say how far it is: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull()
                // The database session of the caller knows its own thread only.
                .emitOn(task -> caller.runOnContext(ignored -> task.run()));
    }

    private long behind(Consumer<String, byte[]> consumer) {
        var partitions = consumer.assignment();
        if (partitions.isEmpty()) {
            return 0;
        }
        var ends = consumer.endOffsets(partitions, PATIENCE);
        var committed = consumer.committed(partitions, PATIENCE);
        return partitions.stream()
                .mapToLong(partition -> {
                    var before = committed.get(partition);
                    var next = Math.max(progress.next(partition), before == null ? 0 : before.offset());
                    return Math.max(0, ends.get(partition) - next);
                })
                .sum();
    }

    /** How long ago the oldest fact in hand was sent (s). */
    long behindSeconds() {
        return progress.behind().toSeconds();
    }

    /** Facts that arrived again and changed nothing, since this replica started. */
    long repeated() {
        var counter = meters.find(DUPLICATES).counter();
        return counter == null ? 0 : Math.round(counter.count());
    }
}
