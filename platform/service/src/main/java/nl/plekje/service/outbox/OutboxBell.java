package nl.plekje.service.outbox;

import io.vertx.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Wakes the relay by NOTIFY once new rows have been committed. Rung outside the transaction and at most once at a time: a
 * transaction that itself notifies holds a lock of the whole database until its commit, which would make all commands
 * queue up behind each other. A ring lost in a crash costs no fact, since the relay also looks by itself.
 */
@ApplicationScoped
public class OutboxBell {

    /** The channel the relay listens on. */
    static final String CHANNEL = "outbox";

    private static final Logger LOG = Logger.getLogger(OutboxBell.class);

    private final Pool pool;
    private final AtomicBoolean ringing = new AtomicBoolean();
    private final AtomicBoolean again = new AtomicBoolean();

    OutboxBell(Pool pool) {
        this.pool = pool;
    }

    /** Rings after each command that went well: its transaction is committed by now. */
    @ServerResponseFilter
    public void afterCommand(ContainerRequestContext request, ContainerResponseContext response) {
        if (!"GET".equals(request.getMethod()) && response.getStatus() < 300) {
            ring();
        }
    }

    /** Rings now. For work outside requests, after its transaction. */
    public void ring() {
        if (!ringing.compareAndSet(false, true)) {
            again.set(true);
            return;
        }
        pool.query("NOTIFY " + CHANNEL).execute().onComplete(done -> {
            if (done.failed()) {
                LOG.debugf(
                        "could not ring the relay (%s); it looks by itself",
                        done.cause().getMessage());
            }
            ringing.set(false);
            if (again.compareAndSet(true, false)) {
                ring();
            }
        });
    }
}
