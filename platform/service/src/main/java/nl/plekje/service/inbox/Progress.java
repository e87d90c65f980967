package nl.plekje.service.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** How far this replica has come in what it reads: behind the last fact that it applied or set aside. */
@ApplicationScoped
public class Progress {

    private final Map<TopicPartition, Long> next = new ConcurrentHashMap<>();
    /** When the oldest fact in hand was sent, in real time; null with nothing in hand. Batches come one at a time. */
    private volatile @Nullable Instant inHandSince;

    /** These are in hand now. */
    void took(List<ConsumerRecord<String, byte[]>> records) {
        inHandSince = records.stream()
                .map(message -> Instant.ofEpochMilli(message.timestamp()))
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** These are done with. */
    void passed(List<ConsumerRecord<String, byte[]>> records) {
        inHandSince = null;
        records.forEach(message ->
                next.merge(new TopicPartition(message.topic(), message.partition()), message.offset() + 1, Math::max));
    }

    /** How long ago the oldest fact in hand was sent; nothing while none is in hand. */
    public Duration behind() {
        var since = inHandSince;
        var now = Instant.now();
        return since == null || since.isAfter(now) ? Duration.ZERO : Duration.between(since, now);
    }

    /** The offset of the first fact of a partition that is not done with; 0 when none of it was since this replica started. */
    public long next(TopicPartition partition) {
        return next.getOrDefault(partition, 0L);
    }
}
