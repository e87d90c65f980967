package nl.plekje.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.plekje.gateway.surroundings.ApiClient;
import nl.plekje.gateway.surroundings.Browser;
import nl.plekje.gateway.surroundings.MovedClock;
import nl.plekje.gateway.surroundings.Surroundings;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
@TestProfile(MovedClock.InDevelopmentBuild.class)
class DevelopmentClockTest {

    @TestHTTPResource("/")
    URI gateway;

    @Test
    void the_gateway_moves_along_with_the_clock() {
        assertThat(told()).isCloseTo(Instant.now().plus(MovedClock.SIX_WEEKS), within(10, ChronoUnit.SECONDS));
    }

    @Test
    void sessions_live_by_the_identity_providers_time_and_tell_their_end_by_ours() {
        var browser = new Browser(gateway);
        browser.open("/login");

        var end = Instant.now().plus(MovedClock.SIX_WEEKS).plusSeconds(1800);
        assertThat(browser.session().getInstant("expiresAt")).isCloseTo(end, within(10, ChronoUnit.SECONDS));
    }

    private Instant told() {
        var now = new ApiClient(gateway, null).get("/session").headers().firstValue("Plekje-Now");
        return Instant.parse(now.orElseThrow());
    }
}
