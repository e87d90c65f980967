package nl.plekje.gateway.signin;

import io.quarkus.oidc.runtime.TenantConfigBean;
import jakarta.inject.Singleton;

/** What the gateway has learnt of the identity provider, outside any request. */
@Singleton
class IdentityProvider {

    private final TenantConfigBean tenants;

    IdentityProvider(TenantConfigBean tenants) {
        this.tenants = tenants;
    }

    /** Whether it has been found, for people and for API clients. */
    boolean isFound() {
        return tenants.getDefaultTenant().ready()
                && tenants.getStaticTenant(ApiTenant.API_CLIENTS).ready();
    }

    /** Where a browser ends the session there. */
    String endSessionUri() {
        return tenants.getDefaultTenant().getOidcMetadata().getEndSessionUri();
    }
}
