package nl.plekje.service.flow;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Looks again and again how the flow of facts stands: for the alarms on it, and for the charts of its last day. */
@Startup // so that its gauges are there before it first looks
@ApplicationScoped
class FlowWatch {

    private static final Logger LOG = Logger.getLogger(FlowWatch.class);

    private final FlowRepository flow;
    private final FlowSamples samples;
    private final ConsumerLag lag;
    private final Clock clock;
    /** Facts that wait to be applied by this replica; no number while the broker cannot be asked. */
    private volatile double behind = Double.NaN;

    FlowWatch(FlowRepository flow, FlowSamples samples, ConsumerLag lag, Clock clock, MeterRegistry meters) {
        this.flow = flow;
        this.samples = samples;
        this.lag = lag;
        this.clock = clock;
        Gauge.builder("plekje.facts.behind", this, watch -> watch.behind)
                .description("Facts that wait to be applied by this replica")
                .register(meters);
        Gauge.builder("plekje.facts.behind.age", lag, ConsumerLag::behindSeconds)
                .description("How long ago the oldest fact in hand was sent")
                .baseUnit("seconds")
                .register(meters);
    }

    @Scheduled(every = "${plekje.flow.every:15s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return lag.behind()
                .invoke(facts -> behind = facts == null ? Double.NaN : facts)
                .chain(facts -> flow.now(clock.instant(), facts, lag.behindSeconds(), lag.repeated()))
                .chain(seen -> Panache.withTransaction(() -> samples.keep(seen)))
                // Without the database there is nowhere to keep it, and others say so louder.
                .onFailure()
                .invoke(failure -> LOG.debugf("how facts flow was not kept: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }
}
