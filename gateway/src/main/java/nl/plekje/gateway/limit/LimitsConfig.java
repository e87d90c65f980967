package nl.plekje.gateway.limit;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** Limits an operator can set. */
@ConfigMapping(prefix = "plekje.limits")
public interface LimitsConfig {

    /** The largest body, in bytes. */
    @WithDefault("1M")
    MemorySize body();

    /** The largest body below a path, such as {@code /api/complaint/registers/}, in bytes. */
    Map<String, MemorySize> bodyBelow();

    /** How long the head of a request may take to arrive, from its first byte on. */
    @WithDefault("10S")
    Duration headTime();

    /** How long a body may take to arrive. */
    @WithDefault("30S")
    Duration bodyTime();

    /** Of one account. */
    Account account();

    /** Of one address, by nobody in particular: sign-ins, questions for the session, refused tokens, public pages. */
    Address address();

    /** Of all callers together: what the memory of this process can hold. */
    Together together();

    /** How often. */
    interface Rate {
        /** Requests a second in the long run; 0 lifts the limit. */
        @WithDefault("50")
        int perSecond();

        /** Requests at once, after a quiet while. */
        @WithDefault("200")
        int burst();
    }

    /** What one account may have. */
    interface Account extends Rate {
        /** Requests that are not answered yet. */
        @WithDefault("32")
        int underWay();

        /** Open streams of events. */
        @WithDefault("8")
        int streams();

        /** Bytes of bodies that have not gone on to a service. */
        @WithDefault("10M")
        MemorySize bodies();
    }

    /** What nobody in particular may have at one address. */
    interface Address extends Rate {
        /** Requests that are not answered yet. */
        @WithDefault("16")
        int underWay();
    }

    /** What all may have together. */
    interface Together {
        /** Requests that are not answered yet. */
        @WithDefault("2000")
        int underWay();

        /** Of these, requests by nobody in particular. */
        @WithDefault("64")
        int anonymous();

        /** Open streams of events. */
        @WithDefault("4000")
        int streams();

        /** Bytes of bodies that have not gone on to a service. */
        @WithDefault("48M")
        MemorySize bodies();
    }
}
