package nl.plekje.gateway.route;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import nl.plekje.gateway.limit.Bodies;
import nl.plekje.gateway.limit.ConcurrencyLimits;
import nl.plekje.gateway.limit.RateLimits;
import nl.plekje.gateway.problem.Problem;
import nl.plekje.gateway.problem.ProblemKind;
import nl.plekje.gateway.request.Order;
import nl.plekje.gateway.session.OpenStreams;
import nl.plekje.gateway.signin.Caller;
import nl.plekje.gateway.signin.Callers;
import nl.plekje.gateway.signin.Csrf;

/** Takes every request of the API past limits and forgery check to its service. */
@Singleton
class ApiRoutes {

    private final Services services;
    private final Callers callers;
    private final RateLimits rates;
    private final ConcurrencyLimits places;
    private final Bodies bodies;
    private final Csrf csrf;
    private final OpenStreams streams;

    ApiRoutes(
            Services services,
            Callers callers,
            RateLimits rates,
            ConcurrencyLimits places,
            Bodies bodies,
            Csrf csrf,
            OpenStreams streams) {
        this.services = services;
        this.callers = callers;
        this.rates = rates;
        this.places = places;
        this.bodies = bodies;
        this.csrf = csrf;
        this.streams = streams;
    }

    void register(@Observes Router router) {
        router.route("/logout").order(Order.API).handler(this::guarded);
        router.route(Services.API + "*").order(Order.API).handler(this::guarded).handler(this::forward);
    }

    private void guarded(RoutingContext context) {
        callers.required(context)
                .invoke(caller -> guard(caller, context))
                .subscribe()
                .with(done -> {}, context::fail);
    }

    private void guard(Caller caller, RoutingContext context) {
        if (!rates.allowAccount(caller.account(), context) || !places.admitAccount(caller.account(), context)) {
            return;
        }
        if (csrf.allows(context.request(), caller)) {
            context.put(Caller.class.getName(), caller);
            context.next();
        } else {
            Problem.answer(ProblemKind.CSRF, context);
        }
    }

    private void forward(RoutingContext context) {
        var path = context.request().path();
        var target = services.at(path);
        if (target == null) {
            Problem.answer(ProblemKind.UNKNOWN_SERVICE, context);
        } else if (isOperational(target.pathOf(path))) {
            Problem.answer(ProblemKind.NOT_FOUND, context);
        } else {
            var query = context.request().query();
            var uri = query == null ? target.pathOf(path) : target.pathOf(path) + "?" + query;
            Caller caller = context.get(Caller.class.getName());
            var exchange =
                    new Exchange(context, target, uri, caller.accessToken().getToken());
            if (ConcurrencyLimits.asksForStream(context.request())) {
                streams.endWithSession(context);
            }
            exchange.through(services.client(context.request()), () -> bodies.read(context, caller.account()));
        }
    }

    /** Health, metrics and the like are for those who run the services, not for callers. */
    private static boolean isOperational(String path) {
        return path.equals("/q") || path.startsWith("/q/");
    }
}
