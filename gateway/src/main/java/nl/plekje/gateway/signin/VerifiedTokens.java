package nl.plekje.gateway.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Bearer tokens that were verified a moment ago. A client sends the same token with every request; what cannot have
 * changed since (signature, issuer, audience) is not computed again, expiry is looked at each time. A key that the
 * identity provider withdraws is believed for at most a minute longer. The services verify every token anyway.
 */
@Singleton
class VerifiedTokens {

    private static final long MOST_TOKENS = 10_000;
    private static final Duration BELIEVED = Duration.ofMinutes(1);

    private final Cache<String, SecurityIdentity> identities = Caffeine.newBuilder()
            .maximumSize(MOST_TOKENS)
            .expireAfterWrite(BELIEVED)
            .build();

    /** The identity that came with this token, or null when it must be verified. */
    SecurityIdentity identity(String token) {
        var identity = identities.getIfPresent(token);
        return identity == null || hasExpired(identity) ? null : identity;
    }

    /** Keeps what verification found, without its ties to the request. */
    SecurityIdentity remember(String token, SecurityIdentity verified) {
        var identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(verified.getPrincipal())
                .addRoles(verified.getRoles())
                .addCredential(new AccessTokenCredential(token))
                .build();
        identities.put(token, identity);
        return identity;
    }

    private static boolean hasExpired(SecurityIdentity identity) {
        var expiry = Duration.ofSeconds(((JsonWebToken) identity.getPrincipal()).getExpirationTime());
        return expiry.toMillis() <= System.currentTimeMillis();
    }
}
