package nl.plekje.gateway.signin;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Set;
import nl.plekje.gateway.limit.RateLimits;
import nl.plekje.gateway.problem.Problem;
import nl.plekje.gateway.problem.ProblemKind;
import nl.plekje.gateway.session.Sessions;

/**
 * Signs callers in by the OpenID Connect of Quarkus, with two differences: only {@code /login} sends anyone to the identity
 * provider, every other path answers 401 with a problem; and a bearer token just verified is not verified again.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class SignIn implements HttpAuthenticationMechanism {

    static final String LOGIN = "/login";
    /** Where the identity provider sends people back to. */
    static final String RETURN = "/login/return";
    /** The start page, with the sentence that signing in failed shown. */
    private static final String FAILED = "/#sign-in-failed";

    private static final String BEARER = "Bearer ";

    private final OidcAuthenticationMechanism oidc;
    private final VerifiedTokens verified;
    private final Sessions sessions;
    private final RateLimits limits;

    SignIn(OidcAuthenticationMechanism oidc, VerifiedTokens verified, Sessions sessions, RateLimits limits) {
        this.oidc = oidc;
        this.verified = verified;
        this.sessions = sessions;
        this.limits = limits;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        var token = bearerToken(context);
        if (token == null) {
            return verify(context, identities);
        }
        var known = verified.identity(token);
        return known == null
                ? verify(context, identities)
                        .onItem()
                        .ifNotNull()
                        .transform(identity -> verified.remember(token, identity))
                : Uni.createFrom().item(known);
    }

    private Uni<SecurityIdentity> verify(RoutingContext context, IdentityProviderManager identities) {
        return openSession(context)
                .chain(() -> oidc.authenticate(context, identities))
                // The mechanism names itself as the one to challenge; it is this one that decides whether to redirect.
                .onItemOrFailure()
                .invoke((identity, failure) -> context.put(HttpAuthenticationMechanism.class.getName(), this))
                .onFailure(AuthenticationCompletionException.class)
                .transform(failure -> context.request().path().equals(RETURN)
                        ? new AuthenticationRedirectException(FAILED)
                        : new AuthenticationFailedException(failure));
    }

    /** Opens the session that the request brings, if it brings one that is open. */
    private Uni<Void> openSession(RoutingContext context) {
        var cookie = SessionCookies.of(context);
        return cookie == null || ApiTenant.isApiClient(context)
                ? Uni.createFrom().voidItem()
                : sessions.open(cookie)
                        .invoke(found -> found.ifPresent(session -> session.attachTo(context)))
                        .replaceWithVoid();
    }

    private static String bearerToken(RoutingContext context) {
        var header = context.request().getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length())
                : null;
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        if (!limits.allowAddress(context)) {
            return Uni.createFrom().item(true);
        }
        if (context.request().path().equals(LOGIN) && !ApiTenant.isApiClient(context)) {
            return oidc.sendChallenge(context);
        }
        if (context.request().path().equals(RETURN)) {
            context.redirect(FAILED);
            return Uni.createFrom().item(true);
        }
        context.response().putHeader("WWW-Authenticate", "Bearer");
        Problem.answer(ProblemKind.SIGN_IN_NEEDED, context);
        return Uni.createFrom().item(true);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom()
                .item(new ChallengeData(ProblemKind.SIGN_IN_NEEDED.status(), "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return oidc.getCredentialTransport(context);
    }

    /** Before the mechanism that this one stands in front of. */
    @Override
    public int getPriority() {
        return oidc.getPriority() + 1;
    }
}
