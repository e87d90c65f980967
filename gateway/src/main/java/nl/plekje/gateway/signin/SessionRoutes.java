package nl.plekje.gateway.signin;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import nl.plekje.gateway.limit.RateLimits;
import nl.plekje.gateway.problem.Problem;
import nl.plekje.gateway.problem.ProblemKind;
import nl.plekje.gateway.request.Order;
import nl.plekje.gateway.session.Sessions;

/** Signing in, who one is, and signing out. */
@Singleton
class SessionRoutes {

    private static final String SESSION = "/session";
    private static final String LOGOUT = "/logout";

    private final Callers callers;
    private final SessionView view;
    private final IdentityProvider provider;
    private final Sessions sessions;
    private final RateLimits limits;

    SessionRoutes(Callers callers, SessionView view, IdentityProvider provider, Sessions sessions, RateLimits limits) {
        this.callers = callers;
        this.view = view;
        this.provider = provider;
        this.sessions = sessions;
        this.limits = limits;
    }

    void register(@Observes Router router) {
        router.get(SESSION).order(Order.PAGES).handler(this::session);
        router.get(SignIn.LOGIN).order(Order.PAGES).handler(SessionRoutes::login);
        router.get(SignIn.RETURN).order(Order.PAGES).handler(SessionRoutes::returned);
        router.route(LOGOUT).order(Order.PAGES).handler(this::logout);
    }

    /** 200 with who is signed in; a session that has ended is nobody's. */
    private void session(RoutingContext context) {
        if (limits.allowAddress(context)) {
            callers.maybe(context)
                    .map(caller -> caller.map(it -> view.of(it, context))
                            .orElseGet(() -> new JsonObject().put("signedIn", false)))
                    .subscribe()
                    .with(context::json, context::fail);
        }
    }

    /**
     * Who gets here is signed in, if need be after having been sent to the identity provider: on to {@code to}, a path of
     * this site. Anything else leads to the start page.
     */
    private static void login(RoutingContext context) {
        context.redirect(ReturnPath.of(context.queryParams().get("to")));
    }

    /** Where people land who come back from the identity provider without a page they wanted. */
    private static void returned(RoutingContext context) {
        context.redirect(ReturnPath.START);
    }

    /**
     * 200 with where to send the browser, so that the identity provider ends its session too and sends it to the start
     * page; ours has ended with this answer, for whoever has its cookie. 503, and nothing ended, when that cannot be done.
     */
    private void logout(RoutingContext context) {
        if (!context.request().method().equals(HttpMethod.POST)) {
            Problem.answer(ProblemKind.METHOD_NOT_ALLOWED, context);
            return;
        }
        callers.required(context)
                .map(caller -> new JsonObject().put("location", providerLogout(caller, context)))
                .call(() -> endSession(context))
                .subscribe()
                .with(context::json, context::fail);
    }

    private Uni<Void> endSession(RoutingContext context) {
        var cookie = SessionCookies.of(context);
        var ended = cookie == null ? Uni.createFrom().voidItem() : sessions.end(cookie);
        return ended.invoke(() -> SessionCookies.remove(context));
    }

    private String providerLogout(Caller caller, RoutingContext context) {
        if (!caller.bySession()) {
            return ReturnPath.START;
        }
        var start = context.request().scheme() + "://" + context.request().authority() + ReturnPath.START;
        return provider.endSessionUri() + "?id_token_hint=" + caller.token().getRawToken()
                + "&post_logout_redirect_uri=" + URLEncoder.encode(start, StandardCharsets.UTF_8);
    }
}
