package nl.plekje.gateway.edge;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import nl.plekje.gateway.problem.Problem;
import nl.plekje.gateway.problem.ProblemKind;

/** What no route handled is a problem detail too. */
class Unhandled {

    void register(@Observes Router router) {
        router.route().order(Order.NOT_FOUND).handler(context -> Problem.answer(ProblemKind.NOT_FOUND, context));
    }
}
