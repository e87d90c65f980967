package nl.plekje.service.flow;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** What Kafka's client and the inbox of this replica measure of themselves. */
@ApplicationScoped
class ConsumerLag {

    private static final String RECORDS_LAG = "kafka.consumer.fetch.manager.records.lag";
    private static final String DUPLICATES = "plekje.inbox.duplicates";

    private final MeterRegistry meters;

    ConsumerLag(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Facts on the partitions of this replica that it has not fetched yet. */
    long behind() {
        return meters.find(RECORDS_LAG).gauges().stream()
                .mapToDouble(Gauge::value)
                .filter(Double::isFinite)
                .mapToLong(Math::round)
                .sum();
    }

    /** Facts that arrived again and changed nothing, since this replica started. */
    long repeated() {
        var counter = meters.find(DUPLICATES).counter();
        return counter == null ? 0 : Math.round(counter.count());
    }
}
