package nl.plekje.gateway.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How sessions are kept. */
@ConfigMapping(prefix = "plekje.sessions")
interface SessionConfig {

    /** Sessions that one account may have at once; signing in once more ends the oldest. */
    @WithDefault("20")
    int perAccount();

    /** How long before they expire tokens are renewed. */
    @WithDefault("30S")
    Duration renewBefore();

    /** How long the identity provider may take to renew them. */
    @WithDefault("8S")
    Duration renewalTime();

    /** How long the database may take for one statement. */
    @WithDefault("3S")
    Duration statementTime();

    /** How often to look whether sessions with open streams have ended elsewhere. */
    @WithDefault("2S")
    Duration streamCheck();

    /** How often to delete sessions that have ended by themselves. */
    @WithDefault("10M")
    Duration sweepEvery();
}
