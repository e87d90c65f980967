package nl.plekje.gateway.route;

import io.vertx.core.http.RequestOptions;

/**
 * A service, and the way back from its paths to ours.
 *
 * @param prefix {@code /api/<service>}
 * @param base address of the service without a slash at its end
 * @param address host, port and timeout, to be copied for each request
 */
record Target(String prefix, String base, RequestOptions address) {

    /** The path at the service. */
    String pathOf(String path) {
        return path.length() == prefix.length() ? "/" : path.substring(prefix.length());
    }

    /** A {@code Location} the service named, as the caller can reach it. */
    String locationOf(String named) {
        var path = named.startsWith(base + "/") ? named.substring(base.length()) : named;
        return path.startsWith("/") && !path.startsWith("//") ? prefix + path : named;
    }
}
