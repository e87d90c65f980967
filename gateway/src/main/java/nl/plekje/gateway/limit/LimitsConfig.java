package nl.plekje.gateway.limit;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** Limits an operator can set. */
@ConfigMapping(prefix = "plekje.limits")
public interface LimitsConfig {

    /** The largest body, in bytes. */
    @WithDefault("1M")
    MemorySize body();

    /** The largest body below a path, such as {@code /api/complaint/registers/}, in bytes. */
    Map<String, MemorySize> bodyBelow();

    /** Requests of one account. */
    Rate account();

    /** Requests from one address by nobody in particular: sign-ins, questions for the session, refused tokens. */
    Rate address();

    /** How often. */
    interface Rate {
        /** Requests a second in the long run; 0 lifts the limit. */
        @WithDefault("50")
        int perSecond();

        /** Requests at once, after a quiet while. */
        @WithDefault("200")
        int burst();
    }
}
