package nl.plekje.gateway.route;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;
import nl.plekje.gateway.limit.ConcurrencyLimits;

/** Where the services are, and the connections to them. */
@Singleton
class Services {

    static final String API = "/api/";

    private final Map<String, Target> targets;
    private final HttpClient client;
    private final HttpClient streams;

    Services(RoutesConfig routes, ProxyConfig proxy, Vertx vertx) {
        this.targets = routes.services().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, service -> target(service.getKey(), service.getValue(), proxy)));
        this.client = client(vertx, proxy, proxy.connections());
        this.streams = client(vertx, proxy, proxy.streams());
    }

    private static HttpClient client(Vertx vertx, ProxyConfig proxy, int connections) {
        return vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout((int) proxy.connectTimeout().toMillis())
                        .setTracingPolicy(TracingPolicy.IGNORE),
                new PoolOptions().setHttp1MaxSize(connections).setMaxWaitQueueSize(proxy.waiting()));
    }

    private static Target target(String service, URI at, ProxyConfig proxy) {
        var secure = "https".equals(at.getScheme());
        var port = at.getPort() >= 0 ? at.getPort() : secure ? 443 : 80;
        var address = new RequestOptions()
                .setHost(at.getHost())
                .setPort(port)
                .setSsl(secure)
                .setConnectTimeout(proxy.connectTimeout().toMillis())
                .setIdleTimeout(proxy.answerTimeout().toMillis());
        return new Target(API + service, at.getScheme() + "://" + at.getAuthority(), address);
    }

    /** The service of a path of the API, or null for one that we do not know. */
    Target at(String path) {
        if (path.length() < API.length()) {
            return null;
        }
        var end = path.indexOf('/', API.length());
        return named(path.substring(API.length(), end < 0 ? path.length() : end));
    }

    /** A service by its name, or null. */
    Target named(String service) {
        return targets.get(service);
    }

    /** The connections for a request: streams have theirs apart, so that they never take one from the rest. */
    HttpClient client(HttpServerRequest request) {
        return ConcurrencyLimits.asksForStream(request) ? streams : client;
    }
}
