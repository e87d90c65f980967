package nl.plekje.gateway.signin;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once the identity provider has been found. It stays ready when the provider goes away later: sessions and tokens
 * are verified with its keys, which the gateway then has.
 */
@Readiness
@ApplicationScoped
class SignInReadiness implements HealthCheck {

    private final IdentityProvider provider;

    SignInReadiness(IdentityProvider provider) {
        this.provider = provider;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("identity provider found")
                .status(provider.isFound())
                .build();
    }
}
