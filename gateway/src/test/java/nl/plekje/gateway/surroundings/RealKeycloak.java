package nl.plekje.gateway.surroundings;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.plekje.local.part.Database;
import nl.plekje.local.part.FreePorts;
import nl.plekje.local.part.Home;
import nl.plekje.local.part.KeycloakPart;
import nl.plekje.local.part.Software;

/** Keycloak with our realm and its people, and a service. */
public final class RealKeycloak implements QuarkusTestResourceLifecycleManager {

    private static final Database DATABASE = new Database("keycloak", "keycloak");
    private static final String SECRET = "secret-of-the-gateway";

    private KeycloakPart keycloak;
    private TestService service;

    @Override
    public Map<String, String> start() {
        var ports = FreePorts.take(2);
        int gateway = ports.get(0);
        var postgres = RealDatabase.server();
        postgres.provide(DATABASE);
        keycloak = new KeycloakPart(
                Software.found(),
                Home.temporary(),
                ports.get(1),
                KeycloakPart.demoRealm(Software.root()),
                keycloakSettings(Map.of(
                        "KC_DB_URL",
                        postgres.jdbcUrl(DATABASE.name()),
                        "KC_DB_USERNAME",
                        DATABASE.name(),
                        "KC_DB_PASSWORD",
                        DATABASE.password(),
                        "PLEKJE_GATEWAY_URL",
                        "http://localhost:" + gateway,
                        "PLEKJE_GATEWAY_SECRET",
                        SECRET,
                        "PLEKJE_LOADER_SECRET",
                        "secret-of-the-loader",
                        "PLEKJE_API_SECRET",
                        "secret-of-api-clients")),
                List.of("-Xmx320m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        keycloak.startAndAwait();
        service = new TestService();
        var settings = new HashMap<>(RealDatabase.forGateway());
        settings.putAll(Map.of(
                // Tokens live for five minutes there: so each request renews them.
                "plekje.sessions.renew-before", "1H",
                "quarkus.http.test-port", Integer.toString(gateway),
                "quarkus.oidc.auth-server-url", keycloak.issuer(),
                "quarkus.oidc.credentials.secret", SECRET,
                "plekje.routes.placement", service.url()));
        return settings;
    }

    private static Map<String, String> keycloakSettings(Map<String, String> own) {
        var settings = new HashMap<>(KeycloakPart.demoSettings());
        settings.putAll(own);
        return settings;
    }

    @Override
    public void stop() {
        if (service != null) {
            service.stop();
        }
        if (keycloak != null) {
            keycloak.stop();
        }
    }
}
