package nl.plekje.testing.fact;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.plekje.testing.stack.RealParts;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * What stands on the topics of this test run's broker, read once by one consumer that goes on reading in the background.
 * A topic is followed from the first time that somebody asks for it.
 */
final class FactLog {

    private static final Duration POLL = Duration.ofSeconds(1);
    /** How soon a topic that does not exist is asked for again. */
    private static final Duration UNKNOWN = Duration.ofMillis(50);

    private static FactLog ofThisRun;

    private final Admin admin;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Set<TopicPartition> followed = new LinkedHashSet<>();
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private final Map<String, List<ConsumerRecord<String, byte[]>>> records = new HashMap<>();
    private RuntimeException failure;

    private FactLog(String bootstrapServers) {
        admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", "false"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var thread = new Thread(this::follow, "fact-log");
        thread.setDaemon(true);
        thread.start();
    }

    /** The log of the broker of this test run. */
    static synchronized FactLog ofThisRun() {
        if (ofThisRun == null) {
            ofThisRun = new FactLog(RealParts.kafka().bootstrapServers());
        }
        return ofThisRun;
    }

    /** All that stands on the topic at this moment; empty when there is no such topic. In order for each key. */
    List<ConsumerRecord<String, byte[]>> now(String topic) {
        var ends = ends(topic);
        synchronized (this) {
            if (followed.addAll(ends.keySet())) {
                notifyAll();
                consumer.wakeup();
            }
            while (ends.entrySet().stream()
                    .anyMatch(end -> positions.getOrDefault(end.getKey(), -1L) < end.getValue())) {
                pause(POLL);
            }
            return List.copyOf(records.getOrDefault(topic, List.of()));
        }
    }

    /** Waits until more than {@code known} records stand on the topic, at most so long, and gives what stands there then. */
    List<ConsumerRecord<String, byte[]>> moreThan(int known, String topic, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        synchronized (this) {
            for (var left = patience.toNanos(); left > 0; left = deadline - System.nanoTime()) {
                var found = records.getOrDefault(topic, List.of());
                if (found.size() > known) {
                    return List.copyOf(found);
                }
                if (followed.stream().noneMatch(it -> it.topic().equals(topic))) {
                    break;
                }
                pause(Duration.ofNanos(left));
            }
            pause(UNKNOWN);
        }
        return now(topic);
    }

    private Map<TopicPartition, Long> ends(String topic) {
        try {
            var partitions = admin.describeTopics(Set.of(topic)).allTopicNames().get().get(topic).partitions().stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .collect(Collectors.toMap(Function.identity(), it -> OffsetSpec.latest()));
            return admin.listOffsets(partitions).all().get().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, end -> end.getValue().offset()));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return Map.of();
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void follow() {
        try {
            while (true) {
                assign();
                try {
                    take(consumer.poll(POLL));
                } catch (WakeupException moreToFollow) {
                    // assigned in the next turn
                }
            }
        } catch (RuntimeException e) {
            synchronized (this) {
                failure = e;
                notifyAll();
            }
        }
    }

    private void assign() {
        Set<TopicPartition> wanted;
        synchronized (this) {
            while (followed.isEmpty()) {
                pause(POLL);
            }
            wanted = Set.copyOf(followed);
        }
        var fresh = new LinkedHashSet<>(wanted);
        fresh.removeAll(consumer.assignment());
        if (!fresh.isEmpty()) {
            consumer.assign(wanted);
            consumer.seekToBeginning(fresh);
        }
    }

    private void take(Iterable<ConsumerRecord<String, byte[]>> batch) {
        synchronized (this) {
            batch.forEach(record -> records.computeIfAbsent(record.topic(), it -> new ArrayList<>())
                    .add(record));
            notifyAll();
        }
        // Only when the records are kept: asking may be interrupted by a wake-up too.
        var reached = consumer.assignment().stream().collect(Collectors.toMap(Function.identity(), consumer::position));
        synchronized (this) {
            positions.putAll(reached);
            notifyAll();
        }
    }

    private void pause(Duration limit) {
        if (failure != null) {
            throw failure;
        }
        try {
            wait(Math.max(1, limit.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
