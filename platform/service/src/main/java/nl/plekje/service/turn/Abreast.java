package nl.plekje.service.turn;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Work side by side, so that the database answers one while another is computed. Each has a Vert.x context of its own, and
 * by that a database session; needs a context around it, to which the answer comes back.
 */
public final class Abreast {

    private Abreast() {}

    /** Works on all of these at once, of which there is one at least. Fails once all have come to their end, with all failures. */
    public static <T, R> Uni<List<R>> all(Collection<T> items, Function<T, Uni<R>> work) {
        var here = Vertx.currentContext();
        return Uni.join()
                .all(items.stream().map(item -> apart(here, item, work)).toList())
                .andCollectFailures()
                .emitOn(task -> here.runOnContext(ignored -> task.run()));
    }

    private static <T, R> Uni<R> apart(Context here, T item, Function<T, Uni<R>> work) {
        return Uni.createFrom().emitter(answer -> {
            var own = VertxContext.createNewDuplicatedContext(here);
            VertxContextSafetyToggle.setContextSafe(own, true);
            own.runOnContext(ignored -> Uni.createFrom()
                    .deferred(() -> work.apply(item))
                    .subscribe()
                    .with(answer::complete, answer::fail));
        });
    }
}
