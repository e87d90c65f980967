package nl.plekje.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.plekje.local.stack.Service;
import org.junit.jupiter.api.Test;

class ComposeFileTest {

    private static final String HEALTHY = "service_healthy";
    /** Of what runs once and ends. */
    private static final String DONE = "service_completed_successfully";

    private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET|_DATABASE_|PLEKJE_KAFKA_).*");
    private static final Pattern DEMANDED = Pattern.compile("\\$\\{PLEKJE_[A-Z_]+:\\?.+}");

    private final ComposeFile compose = new ComposeFile();

    @Test
    void the_file_keeps_to_the_compose_specification() {
        var schema = JsonSchemaFactory.getInstance(VersionFlag.V7)
                .getSchema(SchemaLocation.of("classpath:nl/plekje/docker/compose-spec.json"));

        assertThat(schema.validate(compose.root())).isEmpty();
    }

    @Test
    void every_service_and_the_gateway_run_from_the_one_dockerfile() {
        ours().forEach(service -> {
            var build = compose.services().get(service.name()).get("build");
            assertThat(build.get("context").asText()).isEqualTo(service.module());
            assertThat(Path.of(service.module(), build.get("dockerfile").asText())
                            .normalize())
                    .isEqualTo(Path.of("deploy/docker/Dockerfile"));
        });
    }

    @Test
    void images_of_others_have_the_versions_of_the_local_stack() {
        assertThat(tagOf("kafka")).isEqualTo(Checkout.version("kafka"));
        assertThat(tagOf("kafka-access")).isEqualTo(Checkout.version("kafka"));
        assertThat(tagOf("keycloak")).isEqualTo(Checkout.version("keycloak"));
        assertThat(tagOf("demo")).isEqualTo(Checkout.version("keycloak"));
        assertThat(Checkout.version("postgres")).startsWith(tagOf("postgres") + ".");
    }

    @Test
    void every_image_is_pinned_to_a_version() {
        compose.services().keySet().forEach(it -> assertThat(tagOf(it)).matches("\\D*\\d+\\.\\d+.*"));
        assertThat(Checkout.text(Path.of("deploy/docker/Dockerfile"))).containsPattern("(?m)^FROM \\S+:\\d+\\.\\d+");
    }

    @Test
    void who_waits_waits_for_health_that_is_checked() {
        compose.services().keySet().forEach(waiting -> assertThat(compose.waitsFor(waiting))
                .allSatisfy((wanted, condition) -> {
                    assertThat(condition).isEqualTo(endsByItself(wanted) ? DONE : HEALTHY);
                    assertThat(compose.services().get(wanted).has("healthcheck"))
                            .isEqualTo(!endsByItself(wanted));
                }));
    }

    @Test
    void nobody_waits_for_himself_in_a_circle() {
        var started = new TreeSet<String>();
        var waiting = new TreeSet<>(compose.services().keySet());
        while (waiting.removeIf(it -> started.containsAll(compose.waitsFor(it).keySet()) && started.add(it))) {
            // another round, for those who waited for the ones just started
        }
        assertThat(waiting).isEmpty();
    }

    @Test
    void a_service_waits_for_the_parts_it_cannot_start_without() {
        Service.BEHIND_GATEWAY.forEach(it ->
                assertThat(compose.waitsFor(it.name())).containsKeys("postgres", "kafka", "kafka-access", "keycloak"));
    }

    @Test
    void whatever_stops_starts_again_within_a_bound_of_memory() {
        assertThat(compose.services()).allSatisfy((name, service) -> {
            assertThat(service.path("restart").asText())
                    .isEqualTo(endsByItself(name) ? "on-failure" : "unless-stopped");
            assertThat(service.path("mem_limit").asText()).matches("\\d+[mg]");
        });
    }

    @Test
    void only_pages_for_people_are_published_and_only_on_this_machine() {
        var published = compose.services().entrySet().stream()
                .filter(it -> it.getValue().has("ports"))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, it -> texts(it.getValue().get("ports"))));

        assertThat(published.keySet()).containsExactlyInAnyOrder("gateway", "keycloak", "mailpit", "grafana");
        assertThat(published.values())
                .allSatisfy(ports -> assertThat(ports).allMatch(it -> it.startsWith("127.0.0.1:")));
    }

    @Test
    void no_secret_stands_in_the_file() {
        compose.services().keySet().forEach(service -> compose.environment(service)
                .forEach((name, value) -> {
                    if (SECRET.matcher(name).matches()) {
                        assertThat(value).as(name).matches(DEMANDED);
                    }
                }));
    }

    @Test
    void people_of_demonstrations_come_only_where_their_profile_is_asked_for() {
        assertThat(texts(compose.services().get("demo").get("profiles"))).containsExactly("demo");
        assertThat(Checkout.text(Path.of("deploy/keycloak/plekje-realm.json"))).doesNotContain("\"users\"");
        assertThat(compose.environment("keycloak"))
                .doesNotContainKeys("PLEKJE_BROWSER_FLOW", "PLEKJE_PASSWORD_POLICY", "PLEKJE_API_ENABLED");
    }

    @Test
    void everybody_signs_in_at_the_broker_and_only_as_himself() {
        var broker = compose.environment("kafka");
        assertThat(broker.get("KAFKA_LISTENERS")).startsWith("SASL_PLAINTEXT://:9092,CONTROLLER://localhost:");
        assertThat(broker.get("KAFKA_AUTHORIZER_CLASS_NAME")).endsWith("StandardAuthorizer");
        Service.BEHIND_GATEWAY.forEach(it -> {
            assertThat(compose.environment(it.name()))
                    .containsEntry("KAFKA_SECURITY_PROTOCOL", "SASL_PLAINTEXT")
                    .containsEntry("KAFKA_SASL_MECHANISM", "SCRAM-SHA-512");
            assertThat(compose.environment(it.name()).get("KAFKA_SASL_JAAS_CONFIG"))
                    .contains(
                            "username=\"" + it.name() + "\"",
                            "${PLEKJE_KAFKA_" + it.name().toUpperCase(Locale.ROOT));
        });
    }

    @Test
    void the_example_of_env_has_each_variable_and_no_secret() {
        var example = Checkout.text(Path.of(".env.example"))
                .lines()
                .filter(it -> it.startsWith("PLEKJE_"))
                .map(it -> it.split("=", 2))
                .collect(Collectors.toMap(it -> it[0], it -> it[1]));

        assertThat(ComposeFile.demanded()).allSatisfy(it -> assertThat(example).containsEntry(it, ""));
        var known = new TreeSet<>(ComposeFile.demanded());
        known.addAll(ComposeFile.optional());
        assertThat(known).containsAll(example.keySet());
    }

    @Test
    void each_process_of_ours_gets_a_database_of_its_own() {
        var owners = Stream.concat(Stream.of("keycloak"), Service.all().stream().map(Service::name))
                .toList();

        assertThat(Checkout.text(Path.of("deploy/docker/databases.sh")))
                .contains("for name in " + String.join(" ", owners) + "; do");
        owners.forEach(it -> assertThat(compose.environment("postgres")).containsKey(databasePassword(it)));
        Service.all().forEach(it -> assertThat(compose.environment(it.name()).get("QUARKUS_DATASOURCE_PASSWORD"))
                .startsWith("${" + databasePassword(it.name()) + ":"));
    }

    private static boolean endsByItself(String service) {
        return service.equals("kafka-access") || service.equals("demo");
    }

    private static Stream<Service> ours() {
        return Service.all().stream();
    }

    private static String databasePassword(String owner) {
        return "PLEKJE_DATABASE_" + owner.toUpperCase(Locale.ROOT);
    }

    /** What stands behind the image's name; for our own the default. */
    private String tagOf(String service) {
        var image = compose.services().get(service).get("image").asText();
        return image.substring(image.indexOf(':') + 1).replaceAll("\\$\\{\\w+:-(.+)}", "$1");
    }

    private static Set<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }
}
