package nl.plekje.service.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nl.plekje.service.deadletter.DeadLetters;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * The one consumer of a service: takes a batch of records of all its topics and applies it in one transaction. When that
 * fails, the facts are applied one by one, and the ones that cannot be applied become dead letters, so a poison fact
 * stops neither its topic nor the others. An outage of the database is waited for: it never makes a dead letter.
 */
@ApplicationScoped
class FactConsumer {

    private static final Logger LOG = Logger.getLogger(FactConsumer.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(100);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final Progress progress;

    FactConsumer(Inbox inbox, DeadLetters deadLetters, Progress progress) {
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.progress = progress;
    }

    @Incoming("facts")
    Uni<Void> take(ConsumerRecords<String, byte[]> batch) {
        var records = new ArrayList<ConsumerRecord<String, byte[]>>(batch.count());
        batch.forEach(records::add);
        progress.took(records);
        return patiently(() -> inbox.apply(records))
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.debugf("a batch of %d falls apart: %s", records.size(), failure.getMessage());
                    return oneByOne(records);
                })
                .invoke(() -> progress.passed(records));
    }

    private Uni<Void> oneByOne(List<ConsumerRecord<String, byte[]>> records) {
        var all = Uni.createFrom().voidItem();
        for (var message : records) {
            all = all.chain(() -> patiently(() -> inbox.apply(List.of(message)))
                    .onFailure()
                    .recoverWithUni(failure -> patiently(() -> deadLetters.keep(message, failure))));
        }
        return all;
    }

    private static Uni<Void> patiently(Supplier<Uni<? extends Void>> attempt) {
        return Uni.createFrom()
                .deferred(attempt)
                .onFailure(Outage::is)
                .invoke(outage -> LOG.warnf("waiting for the database: %s", outage.getMessage()))
                .onFailure(Outage::is)
                .retry()
                .withBackOff(FIRST_WAIT, LONGEST_WAIT)
                .indefinitely();
    }
}
