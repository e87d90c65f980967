package nl.plekje.gateway.signin;

import io.quarkus.oidc.TenantResolver;
import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Whoever sends an {@code Authorization} header is an API client, whatever cookies come along. Always names a tenant:
 * Quarkus would else look for one in the path.
 */
@ApplicationScoped
class ApiTenant implements TenantResolver {

    static final String API_CLIENTS = "clients";

    @Override
    public String resolve(RoutingContext context) {
        return isApiClient(context) ? API_CLIENTS : OidcUtils.DEFAULT_TENANT_ID;
    }

    static boolean isApiClient(RoutingContext context) {
        return context.request().headers().contains("Authorization");
    }
}
