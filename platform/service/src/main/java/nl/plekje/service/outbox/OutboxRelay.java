package nl.plekje.service.outbox;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Sends the rows of the outbox to Kafka, in order, and deletes them once the broker has acknowledged. One replica of a
 * service does so at a time: it holds an advisory lock on the connection it reads with, so the lock goes when the replica
 * does. Between rows it sleeps in LISTEN; it also looks every {@value #LOOK_MILLIS} ms, should a ring have been lost.
 *
 * <p>A thread of its own with plain JDBC: the relay does one thing at a time, waits most of it, and must not share the
 * event loop.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    /** Any number that nothing else in a service's database locks. */
    private static final long LOCK = 7_535_351;

    private static final int LOOK_MILLIS = 1_000;
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final AgroalDataSource dataSource;
    private final FactSender sender;
    private final boolean enabled;
    private final AtomicLong oldestUnsentMillis = new AtomicLong();
    private volatile boolean running = true;
    private Thread thread;

    OutboxRelay(
            AgroalDataSource dataSource,
            FactSender sender,
            MeterRegistry meters,
            @ConfigProperty(name = "plekje.outbox.relay", defaultValue = "true") boolean enabled) {
        this.dataSource = dataSource;
        this.sender = sender;
        this.enabled = enabled;
        Gauge.builder("plekje.outbox.oldest.unsent", oldestUnsentMillis, age -> age.get() / 1000.0)
                .description("Age of the oldest fact that has not been sent")
                .baseUnit("seconds")
                .register(meters);
    }

    void start(@Observes StartupEvent started) {
        if (enabled) {
            thread = new Thread(this::runUntilStopped, "outbox-relay");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        if (thread != null) {
            thread.interrupt();
            thread.join(Duration.ofSeconds(5).toMillis());
        }
        sender.close();
    }

    /** Age in milliseconds of the oldest fact not sent when the relay last looked; 0 when all were sent. */
    public long oldestUnsentMillis() {
        return oldestUnsentMillis.get();
    }

    private void runUntilStopped() {
        while (running) {
            try (var connection = dataSource.getConnection()) {
                if (becomesTheOne(connection)) {
                    relay(connection);
                } else {
                    Thread.sleep(RETRY.toMillis());
                }
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                if (running) {
                    LOG.warnf("the relay starts over: %s", e.getMessage());
                    pause();
                }
            }
        }
    }

    private void relay(Connection connection) throws SQLException, InterruptedException {
        try {
            execute(connection, "LISTEN " + OutboxBell.CHANNEL);
            var listener = connection.unwrap(PGConnection.class);
            var rows = new OutboxRows(connection);
            while (running) {
                oldestUnsentMillis.set(rows.oldestAgeMillis());
                if (sender.sendAll(rows) == 0) {
                    listener.getNotifications(LOOK_MILLIS);
                }
            }
        } finally {
            // The connection goes back to the pool, so it must not keep the lock.
            if (!connection.isClosed()) {
                execute(connection, "UNLISTEN *");
                execute(connection, "SELECT pg_advisory_unlock(" + LOCK + ")");
            }
        }
    }

    private static boolean becomesTheOne(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT pg_try_advisory_lock(" + LOCK + ")")) {
            result.next();
            return result.getBoolean(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
