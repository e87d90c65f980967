package nl.plekje.gateway.signin;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Someone who is signed in.
 *
 * @param token what is known of the caller: the identity token of a session, or the access token that an API client sent
 * @param roles of ours, sorted
 * @param accessToken goes to the services, which verify it themselves
 * @param bySession whether a cookie said so, which browsers also send for requests that a foreign page started
 */
public record Caller(JsonWebToken token, List<String> roles, AccessTokenCredential accessToken, boolean bySession) {

    static Caller of(SecurityIdentity identity) {
        return new Caller(
                (JsonWebToken) identity.getPrincipal(),
                Roles.among(identity.getRoles()),
                identity.getCredential(AccessTokenCredential.class),
                identity.getCredential(IdTokenCredential.class) != null);
    }

    /** The account, by which the services know who this is. */
    public String account() {
        return token.getSubject();
    }
}
