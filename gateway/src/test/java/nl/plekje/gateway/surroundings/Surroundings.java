package nl.plekje.gateway.surroundings;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

/** An identity provider, a database and a service; one more service that is not there. */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {

    private TestIssuer issuer;
    private TestService service;

    @Override
    public Map<String, String> start() {
        issuer = new TestIssuer();
        service = new TestService();
        var settings = new HashMap<>(RealDatabase.forGateway());
        settings.putAll(Map.of(
                "quarkus.oidc.auth-server-url",
                issuer.url(),
                "quarkus.oidc.credentials.secret",
                "secret-of-the-gateway",
                "plekje.routes.placement",
                service.url(),
                "plekje.routes.complaint",
                service.url(),
                "plekje.routes.billing",
                "http://localhost:" + closedPort(),
                "plekje.proxy.answer-timeout",
                "1S",
                "plekje.limits.body-time",
                "2S",
                "plekje.limits.head-time",
                "2S",
                "plekje.sessions.sweep-every",
                "1S",
                "plekje.sessions.stream-check",
                "500MS"));
        return settings;
    }

    @Override
    public void stop() {
        if (issuer != null) {
            issuer.stop();
        }
        if (service != null) {
            service.stop();
        }
    }

    private static int closedPort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
