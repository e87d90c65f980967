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
import nl.plekje.gateway.surroundings.MovedClock;
import nl.plekje.gateway.surroundings.Surroundings;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
@TestProfile(MovedClock.InProductionBuild.class)
class ProductionClockTest {

    @TestHTTPResource("/")
    URI gateway;

    @Test
    void nothing_moves_the_clock_of_a_production_build() {
        assertThat(told()).isCloseTo(Instant.now(), within(10, ChronoUnit.SECONDS));
    }

    private Instant told() {
        var now = new ApiClient(gateway, null).get("/session").headers().firstValue("Plekje-Now");
        return Instant.parse(now.orElseThrow());
    }
}
