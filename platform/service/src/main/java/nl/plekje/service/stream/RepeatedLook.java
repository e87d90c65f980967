package nl.plekje.service.stream;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** A look that is repeated soon: the next one finds what a failed one did not, so a failure is said once, until one succeeds. */
public final class RepeatedLook {

    private final Logger log;
    private final String who;
    private volatile boolean failing;

    /** @param who waits for the next look, in words for the log */
    public RepeatedLook(Logger log, String who) {
        this.log = log;
        this.who = who;
    }

    /** Looks, and never fails. */
    public Uni<Void> run(Supplier<Uni<Void>> look) {
        return Uni.createFrom()
                .deferred(look::get)
                .invoke(() -> failing = false)
                .onFailure()
                .recoverWithUni(this::waits);
    }

    private Uni<Void> waits(Throwable failure) {
        if (!failing) {
            failing = true;
            log.warnf("%s wait for the next look: %s", who, failure.getClass().getName());
        }
        return Uni.createFrom().voidItem();
    }
}
