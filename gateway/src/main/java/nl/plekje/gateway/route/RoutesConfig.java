package nl.plekje.gateway.route;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.util.Map;

/** Where the services are: {@code plekje.routes.<service>=http://host:port}. */
@ConfigMapping(prefix = "plekje.routes")
interface RoutesConfig {

    @WithParentName
    Map<String, URI> services();
}
