package nl.plekje.gateway.signin;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.plekje.gateway.session.OpenSession;
import nl.plekje.kernel.explanation.Language;
import org.eclipse.microprofile.jwt.Claims;

/** What the web apps may know of a session. Never a token. */
@Singleton
class SessionView {

    private final Csrf csrf;
    private final Clock clock;

    SessionView(Csrf csrf, Clock clock) {
        this.csrf = csrf;
        this.clock = clock;
    }

    /**
     * Account, name, mail address, roles and language; {@code csrf}, to send with every change, unless the caller is an API
     * client; {@code expiresAt}, when the session ends unless it is used before, by the clock of {@code Plekje-Now}.
     */
    JsonObject of(Caller caller, RoutingContext context) {
        var token = caller.token();
        var view = new JsonObject()
                .put("signedIn", true)
                .put("account", caller.account())
                .put("name", token.getClaim("name"))
                .put("email", token.getClaim(Claims.email))
                .put("roles", caller.roles())
                .put("language", language(token.getClaim("locale")))
                .put("expiresAt", clock.instant().plus(Duration.between(Instant.now(), end(caller, context))));
        return caller.bySession() ? view.put("csrf", csrf.token(caller)) : view;
    }

    /** When the caller is no longer signed in without doing anything. By the machine's time. */
    private static Instant end(Caller caller, RoutingContext context) {
        return OpenSession.of(context)
                .map(session -> session.tokens().end())
                .orElseGet(() -> Instant.ofEpochSecond(caller.token().getExpirationTime()));
    }

    private static String language(String locale) {
        return Language.ENGLISH.code().equals(locale) ? Language.ENGLISH.code() : Language.DUTCH.code();
    }
}
