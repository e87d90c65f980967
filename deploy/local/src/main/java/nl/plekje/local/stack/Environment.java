package nl.plekje.local.stack;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import nl.plekje.local.part.Database;
import nl.plekje.local.part.KeycloakPart;
import nl.plekje.local.part.Port;

/** What each process is told about the others: all of it stands here, as environment variables. */
public final class Environment {

    private final StackSettings settings;
    private final Secrets secrets;

    public Environment(StackSettings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    /** The database that is {@code owner}'s alone. */
    Database database(String owner) {
        return new Database(owner, secrets.of("database." + owner));
    }

    /** Of a service behind the gateway. */
    public Map<String, String> ofService(Service service) {
        var all = ofAnyService(service);
        all.put("KAFKA_BOOTSTRAP_SERVERS", address(StackPorts.KAFKA));
        all.put("QUARKUS_MAILER_HOST", Port.ADDRESS);
        all.put("QUARKUS_MAILER_PORT", port(StackPorts.SMTP));
        all.put("PLEKJE_POLICIES", settings.root().resolve("deploy/policies").toString());
        return all;
    }

    /** Of the gateway. */
    public Map<String, String> ofGateway() {
        var all = ofAnyService(Service.GATEWAY);
        all.put("QUARKUS_OIDC_CREDENTIALS_SECRET", secrets.of("client.gateway"));
        all.put("PLEKJE_SESSION_SECRET", secrets.of("gateway.session"));
        for (var service : Service.BEHIND_GATEWAY) {
            all.put("PLEKJE_ROUTES_" + service.name().toUpperCase(Locale.ROOT), url(service.name()));
        }
        return all;
    }

    Map<String, String> ofKeycloak() {
        var database = database(StackPorts.KEYCLOAK);
        var all = new HashMap<>(KeycloakPart.demoSettings());
        all.putAll(Map.of(
                "KC_DB_URL", "jdbc:postgresql://" + address(StackPorts.POSTGRES) + "/" + database.name(),
                "KC_DB_USERNAME", database.name(),
                "KC_DB_PASSWORD", database.password(),
                "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.of("keycloak.admin"),
                "PLEKJE_GATEWAY_URL", url(Service.GATEWAY.name()),
                "PLEKJE_GATEWAY_SECRET", secrets.of("client.gateway"),
                "PLEKJE_LOADER_SECRET", secrets.of("client.loader"),
                "PLEKJE_API_SECRET", secrets.of("client.api")));
        return all;
    }

    private Map<String, String> ofAnyService(Service service) {
        var all = new LinkedHashMap<String, String>();
        all.put("QUARKUS_HTTP_HOST", Port.ADDRESS);
        all.put("QUARKUS_HTTP_PORT", port(service.name()));
        all.put("QUARKUS_MANAGEMENT_HOST", Port.ADDRESS);
        all.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(settings.ports().ofManagement(service.name())));
        all.put("QUARKUS_OIDC_AUTH_SERVER_URL", url(StackPorts.KEYCLOAK) + "/realms/plekje");
        all.put("PLEKJE_CLOCK_FILE", settings.clockFile().toString());
        var database = database(service.name());
        var address = "postgresql://" + address(StackPorts.POSTGRES) + "/" + database.name();
        all.put("QUARKUS_DATASOURCE_USERNAME", database.name());
        all.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        all.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:" + address);
        all.put("QUARKUS_DATASOURCE_REACTIVE_URL", address);
        return all;
    }

    private String url(String name) {
        return "http://localhost:" + port(name);
    }

    private String address(String name) {
        return Port.ADDRESS + ":" + port(name);
    }

    private String port(String name) {
        return Integer.toString(settings.ports().of(name));
    }
}
