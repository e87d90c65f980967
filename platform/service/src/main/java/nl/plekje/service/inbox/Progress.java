package nl.plekje.service.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** How far this replica has come in what it reads: behind the last fact that it applied or set aside. */
@ApplicationScoped
public class Progress {

    private final Map<TopicPartition, Long> next = new ConcurrentHashMap<>();

    /** These are done with. */
    void passed(List<ConsumerRecord<String, byte[]>> records) {
        records.forEach(message ->
                next.merge(new TopicPartition(message.topic(), message.partition()), message.offset() + 1, Math::max));
    }

    /** The offset of the first fact of a partition that is not done with; 0 when none of it was since this replica started. */
    public long next(TopicPartition partition) {
        return next.getOrDefault(partition, 0L);
    }
}
