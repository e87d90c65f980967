package nl.plekje.gateway.route;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import nl.plekje.gateway.limit.ConcurrencyLimits;
import nl.plekje.gateway.limit.RateLimits;
import nl.plekje.gateway.problem.Problem;
import nl.plekje.gateway.problem.ProblemKind;
import nl.plekje.gateway.request.Order;
import nl.plekje.kernel.explanation.Language;

/**
 * What anyone may read without signing in: the annual complaints report, which the law has us bring to all parents. Asked
 * of the service with nobody's token, so that the service too knows no caller here, and always as the page: who is nobody
 * in particular sets no printing to work.
 */
@Singleton
class PublicRoutes {

    private static final String REPORT = "/public/complaints-report/:year";
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final Services services;
    private final RateLimits rates;
    private final ConcurrencyLimits places;

    PublicRoutes(Services services, RateLimits rates, ConcurrencyLimits places) {
        this.services = services;
        this.rates = rates;
        this.places = places;
    }

    void register(@Observes Router router) {
        router.route(REPORT)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(Order.PAGES)
                .handler(this::report);
    }

    /** The newest released report of the year, in Dutch unless asked otherwise; 404 before there is one. */
    private void report(RoutingContext context) {
        var year = context.pathParam("year");
        if (!rates.allowAddress(context) || !places.admitAddress(context)) {
            return;
        }
        if (!YEAR.matcher(year).matches()) {
            Problem.answer(ProblemKind.NOT_FOUND, context);
            return;
        }
        var language = Language.ENGLISH.code().equals(context.queryParams().get("language"))
                ? Language.ENGLISH
                : Language.DUTCH;
        var uri = "/reports/annual/%s/published?format=HTML&language=%s".formatted(year, language.code());
        new Exchange(context, services.named("complaint"), uri, null).through(services.client(context.request()));
    }
}
