package nl.plekje.gateway.session;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;

/** Waiting that goes on where it began: on the request's own thread, which timers of Mutiny would leave. */
final class Waiting {

    private Waiting() {}

    /** The same, or a failure with {@link TimeoutException} after that time. */
    static <T> Uni<T> atMost(Duration time, Uni<T> awaited) {
        var context = Vertx.currentContext();
        var bounded = awaited.ifNoItem().after(time).fail();
        return context == null
                ? bounded
                : bounded.onFailure(TimeoutException.class).recoverWithUni(late -> Uni.createFrom()
                        .emitter(emitter -> context.runOnContext(turn -> emitter.fail(late))));
    }

    /** Nothing, after that time. To be called on a thread of Vert.x. */
    static Uni<Void> aWhile(Duration time) {
        return Uni.createFrom()
                .emitter(emitter ->
                        Vertx.currentContext().owner().setTimer(time.toMillis(), late -> emitter.complete(null)));
    }
}
