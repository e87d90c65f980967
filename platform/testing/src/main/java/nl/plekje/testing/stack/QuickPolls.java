package nl.plekje.testing.stack;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import java.time.Duration;
import org.awaitility.Awaitility;

/**
 * Lets tests of a running service look often whether what they wait for has come: most of it takes milliseconds. On a
 * machine that does other things too it may take long, and is right all the same.
 */
public final class QuickPolls implements QuarkusTestBeforeClassCallback {

    private static final Duration INTERVAL = Duration.ofMillis(15);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public void beforeClass(Class<?> testClass) {
        Awaitility.setDefaultPollInterval(INTERVAL);
        Awaitility.setDefaultTimeout(PATIENCE);
    }
}
