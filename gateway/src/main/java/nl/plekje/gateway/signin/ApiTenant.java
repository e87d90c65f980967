package nl.plekje.gateway.signin;

import io.quarkus.oidc.TenantResolver;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Whoever sends an {@code Authorization} header is an API client, whatever cookies come along. */
@ApplicationScoped
class ApiTenant implements TenantResolver {

    private static final String API = "api";

    @Override
    public String resolve(RoutingContext context) {
        return isApiClient(context) ? API : null;
    }

    static boolean isApiClient(RoutingContext context) {
        return context.request().headers().contains("Authorization");
    }
}
