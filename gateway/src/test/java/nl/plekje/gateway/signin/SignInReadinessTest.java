package nl.plekje.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import nl.plekje.gateway.surroundings.ApiClient;
import nl.plekje.gateway.surroundings.Surroundings;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
class SignInReadinessTest {

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Test
    void the_gateway_is_ready_when_it_has_found_the_identity_provider() {
        var health = new ApiClient(management, null).get("/q/health/ready");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("identity provider found");
    }
}
