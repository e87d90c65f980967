package nl.plekje.gateway.edge;

import io.quarkus.security.AuthenticationException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import nl.plekje.gateway.limit.Refused;
import nl.plekje.gateway.problem.Problem;
import nl.plekje.gateway.problem.ProblemKind;
import nl.plekje.gateway.request.Order;
import nl.plekje.gateway.request.Trace;
import org.jboss.logging.Logger;

/** What no route handled, or a route failed to handle, is a problem detail too. */
class Unhandled {

    private static final Logger LOG = Logger.getLogger(Unhandled.class);

    void register(@Observes Router router) {
        router.route()
                .order(Order.NOT_FOUND)
                .handler(context -> Problem.answer(ProblemKind.NOT_FOUND, context))
                .failureHandler(Unhandled::failed);
    }

    private static void failed(RoutingContext context) {
        if (context.response().headWritten() || context.failure() instanceof AuthenticationException) {
            context.next();
            return;
        }
        // What the router itself refuses, such as a request without a host, met none of our filters.
        ResponseHeaders.setAlways(context.response().headers());
        if (context.failure() instanceof Refused refused) {
            Problem.answer(refused.kind(), context);
            return;
        }
        if (context.failure() == null || context.statusCode() < ProblemKind.INTERNAL.status()) {
            Problem.answer(ProblemKind.of(context.statusCode()), context);
            return;
        }
        LOG.errorf(context.failure(), "a request failed (%s)", Trace.of(context).id());
        Problem.answer(ProblemKind.INTERNAL, context);
    }
}
