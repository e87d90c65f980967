package nl.plekje.gateway.route;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.tracing.TracingPolicy;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;
import nl.plekje.gateway.limit.BodyLimits;
import nl.plekje.gateway.limit.RateLimits;
import nl.plekje.gateway.problem.Problem;
import nl.plekje.gateway.problem.ProblemKind;
import nl.plekje.gateway.request.Order;
import nl.plekje.gateway.signin.Caller;
import nl.plekje.gateway.signin.Callers;
import nl.plekje.gateway.signin.Csrf;

/** Takes every request of the API past limits and forgery check to its service. */
@Singleton
class ApiRoutes {

    private static final String API = "/api/";

    private final Map<String, Target> targets;
    private final HttpClient client;
    private final Callers callers;
    private final RateLimits rates;
    private final BodyLimits bodies;
    private final Csrf csrf;

    ApiRoutes(
            RoutesConfig routes,
            ProxyConfig proxy,
            Vertx vertx,
            Callers callers,
            RateLimits rates,
            BodyLimits bodies,
            Csrf csrf) {
        this.targets = routes.services().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, service -> target(service.getKey(), service.getValue(), proxy)));
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout((int) proxy.connectTimeout().toMillis())
                        .setTracingPolicy(TracingPolicy.IGNORE),
                new PoolOptions().setHttp1MaxSize(proxy.connections()).setMaxWaitQueueSize(proxy.waiting()));
        this.callers = callers;
        this.rates = rates;
        this.bodies = bodies;
        this.csrf = csrf;
    }

    private static Target target(String service, URI at, ProxyConfig proxy) {
        var secure = "https".equals(at.getScheme());
        var port = at.getPort() >= 0 ? at.getPort() : secure ? 443 : 80;
        var address = new RequestOptions()
                .setHost(at.getHost())
                .setPort(port)
                .setSsl(secure)
                .setConnectTimeout(proxy.connectTimeout().toMillis())
                .setIdleTimeout(proxy.answerTimeout().toMillis());
        return new Target(API + service, at.getScheme() + "://" + at.getAuthority(), address);
    }

    void register(@Observes Router router) {
        router.route("/logout").order(Order.API).handler(this::guarded);
        router.route(API + "*").order(Order.API).handler(this::guarded).handler(this::forward);
    }

    private void guarded(RoutingContext context) {
        callers.required(context)
                .invoke(caller -> guard(caller, context))
                .subscribe()
                .with(done -> {}, context::fail);
    }

    private void guard(Caller caller, RoutingContext context) {
        if (!rates.allowAccount(caller.account(), context)) {
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
        var end = path.indexOf('/', API.length());
        var service = path.substring(API.length(), end < 0 ? path.length() : end);
        var target = targets.get(service);
        if (target == null) {
            Problem.answer(ProblemKind.UNKNOWN_SERVICE, context);
        } else if (isOperational(target.pathOf(path))) {
            Problem.answer(ProblemKind.NOT_FOUND, context);
        } else {
            new Exchange(context, target, context.get(Caller.class.getName()), bodies.on(path)).through(client);
        }
    }

    /** Health, metrics and the like are for those who run the services, not for callers. */
    private static boolean isOperational(String path) {
        return path.equals("/q") || path.startsWith("/q/");
    }
}
