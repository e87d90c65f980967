package nl.plekje.gateway.session;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Asks the identity provider for new tokens. */
@Singleton
class Renewal {

    /** By RFC 6749, 5.2: the token is invalid, has expired or was used before. */
    private static final String INVALID = "invalid_grant";

    private final TenantConfigBean tenants;
    private final SessionConfig config;

    Renewal(TenantConfigBean tenants, SessionConfig config) {
        this.tenants = tenants;
        this.config = config;
    }

    /** New tokens; empty when the provider gives none for this session any more. Fails when it cannot be asked. */
    Uni<Optional<Tokens>> of(Tokens tokens) {
        var asked = tenants.getDefaultTenant().provider().refreshTokens(tokens.refresh());
        return Waiting.atMost(config.renewalTime(), asked)
                .map(fresh -> Optional.of(merged(tokens, fresh)))
                .onFailure(Renewal::isRefusal)
                .recoverWithItem(Optional.empty());
    }

    /** Providers may leave out what stays the same. */
    private static Tokens merged(Tokens before, AuthorizationCodeTokens fresh) {
        return new Tokens(
                Optional.ofNullable(fresh.getIdToken()).orElse(before.id()),
                fresh.getAccessToken(),
                Optional.ofNullable(fresh.getRefreshToken()).orElse(before.refresh()));
    }

    /** Whether the provider has answered no, and not merely failed to answer: the message is what it sent. */
    private static boolean isRefusal(Throwable failure) {
        if (!(failure instanceof OIDCException) || failure.getMessage() == null) {
            return false;
        }
        try {
            return INVALID.equals(new JsonObject(failure.getMessage()).getValue("error"));
        } catch (DecodeException noJson) {
            return false;
        }
    }
}
