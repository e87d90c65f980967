package nl.plekje.service.turn;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.function.Function;
import nl.plekje.service.outbox.OutboxBell;
import org.jboss.logging.Logger;

/**
 * A job's turn over what it has to do: one after the other, each in a transaction of its own, so that one that fails holds
 * up no other. What failed stays as it was and is logged; the job finds it again in its next turn.
 */
@ApplicationScoped
public class Turn {

    private static final Logger LOG = Logger.getLogger(Turn.class);

    private final OutboxBell bell;

    Turn(OutboxBell bell) {
        this.bell = bell;
    }

    /**
     * Works on each item, and rings for the facts that were written.
     *
     * @param what the kind of item, for the log; what an item prints may be about nobody by name
     * @return how many succeeded
     */
    public <T> Uni<Integer> over(String what, Collection<T> items, Function<T, Uni<?>> work) {
        var all = Uni.createFrom().item(0);
        for (var item : items) {
            all = all.chain(done -> Panache.withTransaction(() -> work.apply(item))
                    .replaceWith(done + 1)
                    .onFailure()
                    .invoke(failure -> LOG.errorf(failure, "%s %s is left for the next turn", what, item))
                    .onFailure()
                    .recoverWithItem(done));
        }
        return items.isEmpty() ? all : all.invoke(bell::ring);
    }
}
