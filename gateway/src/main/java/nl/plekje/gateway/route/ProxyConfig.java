package nl.plekje.gateway.route;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the gateway talks to the services. */
@ConfigMapping(prefix = "plekje.proxy")
interface ProxyConfig {

    /** Connections kept to one service, each for one request at a time. */
    @WithDefault("256")
    int connections();

    /** Connections to one service for streams of events. */
    @WithDefault("1024")
    int streams();

    /** Requests that may wait for a connection to one service. */
    @WithDefault("1024")
    int waiting();

    /** How long connecting, and waiting for a connection, may take. */
    @WithDefault("2S")
    Duration connectTimeout();

    /** How long a service may take until its answer begins; a stream may then stay silent. */
    @WithDefault("30S")
    Duration answerTimeout();
}
