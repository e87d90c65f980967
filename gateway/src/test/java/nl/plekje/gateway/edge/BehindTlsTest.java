package nl.plekje.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.Map;
import nl.plekje.gateway.surroundings.ApiClient;
import nl.plekje.gateway.surroundings.Surroundings;
import org.junit.jupiter.api.Test;

/** As it stands behind a server that ends TLS and is trusted to say so. */
@QuarkusTest
@WithTestResource(Surroundings.class)
@TestProfile(BehindTlsTest.Proxied.class)
class BehindTlsTest {

    public static class Proxied implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.proxy.proxy-address-forwarding", "true");
        }
    }

    @TestHTTPResource("/")
    URI gateway;

    @Test
    void browsers_are_told_to_use_tls_only_and_cookies_are_secure() {
        var answer = new ApiClient(gateway, null).get("/login", "X-Forwarded-Proto", "https");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                .contains("max-age=31536000; includeSubDomains");
        assertThat(answer.headers().allValues("Set-Cookie")).isNotEmpty().allSatisfy(cookie -> assertThat(cookie)
                .contains("Secure", "HTTPOnly"));
    }
}
