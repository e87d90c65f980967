package nl.plekje.service.outbox;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;

/** The services' own relay, started without a service around it. In its package, since nobody else should. */
public final class RelayAlone implements AutoCloseable {

    private final OutboxRelay relay;

    /** Starts relaying the outbox of this database. */
    public RelayAlone(AgroalDataSource dataSource, Map<String, Object> kafka) {
        relay = new OutboxRelay(dataSource, new FactSender(kafka, "benchmark"), new SimpleMeterRegistry(), true);
        relay.start(null);
    }

    @Override
    public void close() {
        try {
            relay.stop(null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
