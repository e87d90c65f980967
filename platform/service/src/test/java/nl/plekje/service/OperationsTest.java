package nl.plekje.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.plekje.testing.stack.Management;
import nl.plekje.testing.stack.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What those see who run a service. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OperationsTest {

    private static final Path OBSERVABILITY = Path.of(System.getProperty("plekje.root"), "deploy/observability");
    private static final Pattern EXPRESSION = Pattern.compile("\"?expr\"?: .*");
    private static final Pattern SERIES = Pattern.compile("\\b(plekje|kafka|http|jvm|process)(_[a-z]+)+\\b");

    /** Long enough for Kafka's client to notice that its connection is gone. */
    private static final Duration NOTICE = Duration.ofSeconds(3);

    @Test
    void with_the_broker_away_a_service_stays_ready() {
        RealParts.kafka().kill();
        try {
            await().during(NOTICE)
                    .until(() -> Management.given().get("/q/health/ready").statusCode() == 200
                            && Management.given().get("/q/health/live").statusCode() == 200);
        } finally {
            RealParts.kafka().startAndAwait();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"grafana/dashboards/facts.json", "prometheus/alerts.yml"})
    void what_is_drawn_and_what_alarms_is_measured_from_the_start(String file) throws IOException {
        Notes.write(Notes.subject(), "one", "NOTHING").statusCode(201);

        assertThat(measured()).containsAll(askedFor(OBSERVABILITY.resolve(file)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q",
                "/q/metrics",
                "/q/health",
                "/q/health/ready",
                "/q/openapi",
                "/q/openapi?format=json",
                "/q/swagger-ui",
                "/q/info",
                "/q/dev-ui",
                "/%71/metrics",
                "/%71%2fmetrics",
                "/q/%6detrics",
                "//q/metrics",
                "/./q/metrics",
                "/x/../q/metrics",
                "/q;x=1/metrics",
                "/Q/metrics",
                "/metrics",
                "/openapi",
                "/health",
            })
    void whoever_is_served_finds_nothing_of_what_operates_a_service(String path) {
        assertThat(given().urlEncodingEnabled(false).get(path).statusCode()).isEqualTo(404);
    }

    private static Set<String> measured() {
        return Management.given()
                .get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toSet());
    }

    private static Set<String> askedFor(Path file) throws IOException {
        var series = new TreeSet<String>();
        EXPRESSION.matcher(Files.readString(file)).results().forEach(found -> SERIES.matcher(found.group())
                .results()
                .forEach(name -> series.add(name.group())));
        assertThat(series).isNotEmpty();
        return series;
    }
}
