package nl.plekje.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What arrives at a consumer of a topic: how many a second, and how long after they were written. */
final class Arrivals {

    private final Histogram micros = new Histogram(60_000_000L, 3);
    private long first;
    private long last;
    private int count;

    /** Reads this many records; gives up after a minute of silence. */
    static Arrivals await(String kafka, String topic, int count) {
        var arrivals = new Arrivals();
        var settings = Map.<String, Object>of(
                "bootstrap.servers", kafka,
                "group.id", UUID.randomUUID().toString(),
                "auto.offset.reset", "earliest",
                "metadata.max.age.ms", "500",
                "max.poll.records", "5000");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(java.util.List.of(topic));
            var silence = System.nanoTime();
            while (arrivals.count < count) {
                var records = consumer.poll(Duration.ofMillis(100));
                var now = System.nanoTime();
                for (var message : records) {
                    arrivals.take(new String(message.value(), StandardCharsets.UTF_8), now);
                }
                if (!records.isEmpty()) {
                    silence = now;
                } else if (now - silence > Duration.ofMinutes(1).toNanos()) {
                    throw new IllegalStateException("only " + arrivals.count + " of " + count + " arrived on " + topic);
                }
            }
        }
        return arrivals;
    }

    private void take(String payload, long now) {
        first = count == 0 ? now : first;
        last = now;
        count++;
        var at = payload.indexOf("\"at\":");
        var written = Long.parseLong(payload.substring(at + 5, payload.indexOf(',', at)));
        micros.recordValue(Math.min(60_000_000L, Math.max(0, (now - written) / 1_000)));
    }

    /** Records a second between this moment and the last arrival. */
    double perSecondSince(long nanos) {
        return count * 1e9 / (last - nanos);
    }

    double millisAt(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1_000.0;
    }
}
