package nl.plekje.service.example;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.events.ClosureAnnounced;
import nl.plekje.service.database.Sql;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Counts how often each closure was applied; a closure that ends before it begins is poison, until {@link #cured}. */
@ApplicationScoped
public class ClosureAnnouncedHandler implements FactHandler<ClosureAnnounced> {

    private final Sql sql;
    private volatile boolean cured;

    ClosureAnnouncedHandler(Sql sql) {
        this.sql = sql;
    }

    /** From now on poison is swallowed: the mended program of the test. */
    public void cure(boolean now) {
        cured = now;
    }

    @Override
    public Class<ClosureAnnounced> kind() {
        return ClosureAnnounced.class;
    }

    @Override
    public Uni<Void> apply(Envelope<ClosureAnnounced> envelope) {
        var closure = envelope.fact();
        if (!cured && closure.lastDay().isBefore(closure.firstDay())) {
            throw new IllegalArgumentException("a closure ends before it begins");
        }
        return sql.run(
                        "INSERT INTO seen (closure, version, times) VALUES ($1, $2, 1)",
                        closure.closure().value(),
                        closure.version())
                .replaceWithVoid();
    }
}
