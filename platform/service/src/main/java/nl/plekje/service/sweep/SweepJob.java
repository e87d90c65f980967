package nl.plekje.service.sweep;

import static nl.plekje.service.database.Moments.utc;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.plekje.service.database.Sql;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Deletes what has been kept long enough: answers to commands, which may hold personal data; the identities of facts that
 * Kafka itself has forgotten; dead letters that are settled, with what was done to them; and old lines of the audit. A few
 * rows a transaction, so that nobody waits for it. Replicas may do so at once: each skips what another is deleting.
 */
@Startup // so that its counters stand at zero before they first count
@ApplicationScoped
class SweepJob {

    private static final Logger LOG = Logger.getLogger(SweepJob.class);
    private static final int BATCH = 1_000;

    private final Sql sql;
    private final Clock clock;
    private final List<Sweeping> sweepings;
    private final Map<String, Counter> swept;

    SweepJob(
            Sql sql,
            Clock clock,
            MeterRegistry meters,
            @ConfigProperty(name = "plekje.keep.commands") Duration commands,
            @ConfigProperty(name = "plekje.keep.inbox") Duration inbox,
            @ConfigProperty(name = "plekje.keep.dead-letters") Duration deadLetters,
            @ConfigProperty(name = "plekje.keep.audit") Duration audit) {
        this.sql = sql;
        this.clock = clock;
        sweepings = List.of(
                new Sweeping("command", commands, Sweeping.Clock.REAL, """
                        DELETE FROM command WHERE (caller, key) IN (
                            SELECT caller, key FROM command WHERE at < $1 ORDER BY at LIMIT $2 FOR UPDATE SKIP LOCKED)"""),
                new Sweeping("inbox", inbox, Sweeping.Clock.REAL, """
                        DELETE FROM inbox WHERE fact_id IN (
                            SELECT fact_id FROM inbox WHERE applied_at < $1 ORDER BY applied_at LIMIT $2
                            FOR UPDATE SKIP LOCKED)"""),
                new Sweeping("dead_letter", deadLetters, Sweeping.Clock.SERVICE, """
                        WITH old AS (
                            SELECT id FROM dead_letter WHERE state <> 'OPEN' AND settled_at < $1 ORDER BY id LIMIT $2
                            FOR UPDATE SKIP LOCKED),
                        deeds AS (DELETE FROM dead_letter_deed WHERE letter_id IN (SELECT id FROM old))
                        DELETE FROM dead_letter WHERE id IN (SELECT id FROM old)"""),
                new Sweeping("audit", audit, Sweeping.Clock.SERVICE, """
                        DELETE FROM audit WHERE id IN (
                            SELECT id FROM audit WHERE at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED)"""));
        swept = sweepings.stream()
                .map(Sweeping::table)
                .collect(Collectors.toMap(Function.identity(), table -> Counter.builder("plekje.swept.rows")
                        .description("Rows deleted because they had been kept long enough")
                        .tag("table", table)
                        .register(meters)));
    }

    @Scheduled(every = "${plekje.sweep.every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> tick() {
        return sweep()
                // The next time will do.
                .onFailure()
                .invoke(failure -> LOG.warnf("nothing swept: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> sweep() {
        var all = Uni.createFrom().voidItem();
        for (var sweeping : sweepings) {
            all = all.chain(() -> sweep(sweeping));
        }
        return all;
    }

    private Uni<Void> sweep(Sweeping sweeping) {
        return Panache.withTransaction(() -> sql.change(sweeping.statement(), before(sweeping), BATCH))
                .invoke(rows -> swept.get(sweeping.table()).increment(rows))
                .chain(rows -> rows < BATCH ? Uni.createFrom().voidItem() : sweep(sweeping));
    }

    private OffsetDateTime before(Sweeping sweeping) {
        var now =
                switch (sweeping.clock()) {
                    case SERVICE -> clock.instant();
                    case REAL -> Clock.systemUTC().instant();
                };
        return utc(now.minus(sweeping.keep()));
    }
}
