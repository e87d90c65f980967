package nl.plekje.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.plekje.local.part.Home;
import nl.plekje.local.part.Software;
import nl.plekje.local.stack.Environment;
import nl.plekje.local.stack.Secrets;
import nl.plekje.local.stack.Service;
import nl.plekje.local.stack.StackPorts;
import nl.plekje.local.stack.StackSettings;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A setting that is misspelt is read by nobody, and nobody says so. */
class SettingsTest {

    /** Of development builds only. */
    private static final String CLOCK = "PLEKJE_CLOCK_FILE";

    private final ComposeFile compose = new ComposeFile();
    private final KubernetesFiles kubernetes = new KubernetesFiles();

    @TempDir
    Path home;

    static Stream<Service> ours() {
        return Stream.concat(Stream.of(Service.GATEWAY), Service.BEHIND_GATEWAY.stream());
    }

    @ParameterizedTest
    @MethodSource("ours")
    void compose_sets_nothing_that_the_service_does_not_read(Service service) {
        assertThat(KnownSettings.of(service)).containsAll(inCompose(service));
    }

    @ParameterizedTest
    @MethodSource("ours")
    void compose_sets_all_that_else_points_at_the_own_machine(Service service) {
        assertThat(inCompose(service)).containsAll(KnownSettings.pointingAtThisMachine(service));
    }

    /** The services share a map, so that one of them reads it is enough. */
    @ParameterizedTest
    @MethodSource("ours")
    void kubernetes_sets_nothing_that_nobody_reads(Service service) {
        var readers = service.equals(Service.GATEWAY) ? List.of(service) : Service.BEHIND_GATEWAY;
        var known =
                readers.stream().flatMap(it -> KnownSettings.of(it).stream()).collect(Collectors.toSet());
        assertThat(known).containsAll(kubernetes.environment(service.name()));
    }

    @ParameterizedTest
    @MethodSource("ours")
    void compose_sets_all_that_the_local_stack_sets(Service service) {
        var local = new TreeSet<>(inLocalStack(service));
        local.remove(CLOCK);
        assertThat(inCompose(service)).containsAll(local).doesNotContain(CLOCK);
    }

    @ParameterizedTest
    @MethodSource("ours")
    void kubernetes_sets_all_that_compose_sets(Service service) {
        assertThat(kubernetes.environment(service.name()))
                .containsAll(inCompose(service))
                .doesNotContain(CLOCK);
    }

    private Set<String> inCompose(Service service) {
        return compose.environment(service.name()).keySet();
    }

    private Set<String> inLocalStack(Service service) {
        var settings = new StackSettings(
                Checkout.ROOT, new Home(home), StackPorts.standard(), Software.of(Checkout.ROOT), false);
        var environment = new Environment(settings, new Secrets(settings.secretsFile()));
        return service.equals(Service.GATEWAY)
                ? environment.ofGateway().keySet()
                : environment.ofService(service).keySet();
    }
}
