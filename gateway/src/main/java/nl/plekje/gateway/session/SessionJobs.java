package nl.plekje.gateway.session;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/** What is done about sessions now and then, from start to end of this process. */
@Singleton
class SessionJobs {

    private final Vertx vertx;
    private final SessionConfig config;
    private final Sessions sessions;
    private final OpenStreams streams;
    private List<Long> timers = List.of();

    SessionJobs(Vertx vertx, SessionConfig config, Sessions sessions, OpenStreams streams) {
        this.vertx = vertx;
        this.config = config;
        this.sessions = sessions;
        this.streams = streams;
    }

    void begin(@Observes StartupEvent started) {
        timers = List.of(
                vertx.setPeriodic(config.sweepEvery().toMillis(), tick -> sessions.sweep()),
                vertx.setPeriodic(config.streamCheck().toMillis(), tick -> streams.look()));
    }

    void end(@Observes ShutdownEvent stopping) {
        timers.forEach(vertx::cancelTimer);
    }
}
