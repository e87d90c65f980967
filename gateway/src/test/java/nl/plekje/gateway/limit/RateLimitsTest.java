package nl.plekje.gateway.limit;

import static nl.plekje.gateway.surroundings.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.Map;
import nl.plekje.gateway.problem.ProblemKind;
import nl.plekje.gateway.surroundings.ApiClient;
import nl.plekje.gateway.surroundings.Surroundings;
import nl.plekje.gateway.surroundings.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(Surroundings.class)
@TestProfile(RateLimitsTest.Strict.class)
class RateLimitsTest {

    private static final int BURST = 5;

    public static class Strict implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "plekje.limits.account.per-second",
                    "1",
                    "plekje.limits.account.burst",
                    "" + BURST,
                    "plekje.limits.address.per-second",
                    "1",
                    "plekje.limits.address.burst",
                    "" + BURST);
        }
    }

    @TestHTTPResource("/")
    URI gateway;

    @Test
    void an_account_that_asks_too_often_is_told_when_to_come_back_and_others_are_served() {
        var hasty = new ApiClient(gateway, TestIssuer.token("hasty", "parent"));
        for (var request = 0; request < BURST; request++) {
            assertThat(hasty.get("/api/placement/locations").statusCode()).isEqualTo(200);
        }

        var refused = hasty.get("/api/placement/locations");

        problem(refused, ProblemKind.TOO_MANY_REQUESTS);
        assertThat(refused.headers().firstValueAsLong("Retry-After")).isPresent();
        assertThat(new ApiClient(gateway, TestIssuer.token("patient", "parent"))
                        .get("/api/placement/locations")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void nobody_in_particular_is_limited_by_address_and_who_is_signed_in_is_not_harmed() {
        var stranger = new ApiClient(gateway, null);
        var statuses = java.util.stream.IntStream.range(0, 2 * BURST)
                .mapToObj(i -> stranger.get("/api/placement/locations").statusCode())
                .toList();

        assertThat(statuses).containsOnly(401, 429).startsWith(401).endsWith(429);
        problem(stranger.get("/session"), ProblemKind.TOO_MANY_REQUESTS);
        problem(stranger.get("/login"), ProblemKind.TOO_MANY_REQUESTS);
        problem(stranger.get("/public/complaints-report/2024"), ProblemKind.TOO_MANY_REQUESTS);
        problem(new ApiClient(gateway, TestIssuer.forged("x")).get("/api/placement/x"), ProblemKind.TOO_MANY_REQUESTS);
        assertThat(stranger.get("/parent/").statusCode()).isEqualTo(200);
        assertThat(new ApiClient(gateway, TestIssuer.token("neighbour", "parent"))
                        .get("/api/placement/locations")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.17,192.0.2.17",
        "2001:db8:1:2:3:4:5:6,2001:db8:1:2",
        "2001:db8:1:2:ffff:4:5:6,2001:db8:1:2",
        "0:0:0:0:0:0:0:1,0:0:0:0",
    })
    void an_address_of_ipv6_counts_as_the_network_of_its_subscriber(String address, String network) {
        assertThat(RateLimits.network(address)).isEqualTo(network);
    }
}
