package nl.plekje.gateway.signin;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import nl.plekje.gateway.session.OpenSession;
import nl.plekje.gateway.session.Sessions;
import nl.plekje.gateway.session.Tokens;

/**
 * What the OpenID Connect of Quarkus asks of whoever keeps its tokens. It reads what {@link SignIn} has opened before, so
 * that a database that is away ends nobody's session.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class SessionCookies implements TokenStateManager {

    /** The cookie, and how the names begin of those that earlier versions needed more of. */
    static final String NAME = "q_session";

    private final Sessions sessions;

    SessionCookies(Sessions sessions) {
        this.sessions = sessions;
    }

    /** The session that a request brings; null without. */
    static String of(RoutingContext context) {
        var cookie = context.request().getCookie(NAME);
        return cookie == null ? null : cookie.getValue();
    }

    /** Has the browser forget it. */
    static void remove(RoutingContext context) {
        context.request().cookies().stream()
                .map(Cookie::getName)
                .filter(name -> name.startsWith(NAME))
                .toList()
                .forEach(name -> {
                    context.request().getCookie(name).setPath("/");
                    context.response().removeCookie(name);
                });
    }

    @Override
    public Uni<String> createTokenState(
            RoutingContext context,
            OidcTenantConfig config,
            AuthorizationCodeTokens tokens,
            OidcRequestContext<String> request) {
        return sessions.begin(new Tokens(tokens.getIdToken(), tokens.getAccessToken(), tokens.getRefreshToken()));
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(
            RoutingContext context,
            OidcTenantConfig config,
            String cookie,
            OidcRequestContext<AuthorizationCodeTokens> request) {
        return OpenSession.of(context)
                .map(OpenSession::tokens)
                .map(tokens -> Uni.createFrom()
                        .item(new AuthorizationCodeTokens(tokens.id(), tokens.access(), tokens.refresh())))
                .orElseGet(() -> Uni.createFrom().failure(new AuthenticationFailedException("no such session")));
    }

    @Override
    public Uni<Void> deleteTokens(
            RoutingContext context, OidcTenantConfig config, String cookie, OidcRequestContext<Void> request) {
        return sessions.end(cookie);
    }
}
