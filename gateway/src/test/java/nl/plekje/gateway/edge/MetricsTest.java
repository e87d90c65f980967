package nl.plekje.gateway.edge;

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
class MetricsTest {

    private static final String CHILD = "7b0e6f7e-6a53-4a36-9f7e-0a6b1f3f3d11";

    @TestHTTPResource("/")
    URI gateway;

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Test
    void metrics_name_services_and_apps_and_no_ids() {
        var client = new ApiClient(gateway, null);
        client.get("/api/credit/children/" + CHILD + "/credit");
        client.get("/api/nonsense/" + CHILD);
        client.get("/office/children/" + CHILD);

        assertThat(new ApiClient(management, null).get("/q/metrics").body())
                .contains("uri=\"/api/credit\"", "uri=\"/api/unknown\"", "uri=\"/office\"")
                .doesNotContain(CHILD);
    }

    @Test
    void nobody_fills_the_metrics_with_names_of_his_own() {
        var client = new ApiClient(gateway, null);
        for (var n = 0; n < 150; n++) {
            client.get("/made-up-" + n);
            client.raw("GET /made-up-" + n + "%00 HTTP/1.1");
        }

        assertThat(new ApiClient(management, null).get("/q/metrics").body())
                .contains("uri=\"/other\"")
                .doesNotContain("made-up");
    }
}
