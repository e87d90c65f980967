package nl.plekje.gateway.signin;

import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.OidcSession;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.plekje.kernel.explanation.Language;
import org.eclipse.microprofile.jwt.Claims;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Signing in, who one is, and signing out. */
@Path("/")
public class SessionResource {

    private final CurrentIdentityAssociation identity;
    private final OidcSession session;
    private final OidcConfigurationMetadata provider;
    private final Csrf csrf;
    private final Clock clock;

    SessionResource(
            CurrentIdentityAssociation identity,
            OidcSession session,
            OidcConfigurationMetadata provider,
            Csrf csrf,
            Clock clock) {
        this.identity = identity;
        this.session = session;
        this.provider = provider;
        this.csrf = csrf;
        this.clock = clock;
    }

    /** 200 with who is signed in; a session that has ended is nobody's. */
    @GET
    @Path("/session")
    public Uni<SessionView> current() {
        return identity.getDeferredIdentity()
                .map(caller -> caller.isAnonymous() ? SessionView.signedOut() : view(caller))
                .onFailure(AuthenticationFailedException.class)
                .recoverWithItem(SessionView::signedOut);
    }

    /**
     * 303 to {@code to} for who is signed in; others are sent to the identity provider first and come back here.
     *
     * @param to a path of this site; anything else leads to the start page
     */
    @GET
    @Path(SignIn.LOGIN)
    public RestResponse<Void> login(@RestQuery String to) {
        return RestResponse.seeOther(ReturnPath.of(to));
    }

    /** Where people land who come back from the identity provider without a page they wanted: the start page. */
    @GET
    @Path(SignIn.RETURN)
    public RestResponse<Void> returned() {
        return RestResponse.seeOther(ReturnPath.START);
    }

    /**
     * 200 with where to send the browser, so that the identity provider ends its session too and sends it to the start
     * page; ours has ended with this answer. 403 without the token of the session.
     */
    @POST
    @Path("/logout")
    public Uni<RestResponse<LoggedOut>> logout(UriInfo uri) {
        return identity.getDeferredIdentity()
                .map(Caller::of)
                .chain(caller -> caller.bySession()
                        ? session.logout()
                                .replaceWith(() -> RestResponse.ok(new LoggedOut(providerLogout(caller, uri))))
                        : Uni.createFrom().item(() -> RestResponse.ok(new LoggedOut(ReturnPath.START))));
    }

    private URI providerLogout(Caller caller, UriInfo uri) {
        return UriBuilder.fromUri(provider.getEndSessionUri())
                .queryParam("id_token_hint", caller.token().getRawToken())
                .queryParam(
                        "post_logout_redirect_uri",
                        uri.getBaseUriBuilder().path("/").build())
                .build();
    }

    private SessionView view(SecurityIdentity signedIn) {
        var caller = Caller.of(signedIn);
        var token = caller.token();
        return new SessionView(
                true,
                caller.account(),
                token.getClaim("name"),
                token.getClaim(Claims.email),
                Roles.among(signedIn.getRoles()),
                language(token.getClaim("locale")),
                caller.bySession() ? csrf.token(caller) : null,
                clock.instant().plus(Duration.between(Instant.now(), SessionEnd.of(caller))));
    }

    private static String language(String locale) {
        return Language.ENGLISH.code().equals(locale) ? Language.ENGLISH.code() : Language.DUTCH.code();
    }

    /** @param location where to send the browser */
    record LoggedOut(URI location) {}
}
