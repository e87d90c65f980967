package nl.plekje.docker;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.plekje.local.stack.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KubernetesFilesTest {

    private final KubernetesFiles kubernetes = new KubernetesFiles();

    static Stream<String> ours() {
        return Stream.concat(Stream.of(Service.GATEWAY), Service.BEHIND_GATEWAY.stream())
                .map(Service::name);
    }

    @Test
    void kustomize_takes_every_manifest() {
        var listed = new ArrayList<String>();
        Checkout.yaml(KubernetesFiles.BASE.resolve(KubernetesFiles.KUSTOMIZATION))
                .get(0)
                .get("resources")
                .forEach(it -> listed.add(it.asText()));

        var present = Checkout.files(KubernetesFiles.BASE, ".yaml").stream()
                .map(it -> it.getFileName().toString())
                .filter(it -> !it.equals(KubernetesFiles.KUSTOMIZATION))
                .toList();
        assertThat(listed).containsExactlyInAnyOrderElementsOf(present);
    }

    @Test
    void there_is_a_deployment_for_each_service_and_the_gateway() {
        assertThat(kubernetes.all(Deployment.class))
                .extracting(it -> it.getMetadata().getName())
                .containsExactlyInAnyOrderElementsOf(ours().toList());
    }

    @Test
    void manifests_of_services_differ_in_nothing_but_the_name_and_who_counts_the_replicas() {
        var texts = Service.BEHIND_GATEWAY.stream()
                .map(it -> Checkout.text(KubernetesFiles.BASE.resolve(it.name() + ".yaml"))
                        .replace(it.name(), "NAME")
                        .replaceAll("(?m)^  (# )?replicas: .*$", ""))
                .collect(Collectors.toSet());

        assertThat(texts).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("ours")
    void what_selects_pods_finds_those_of_its_deployment(String name) {
        var spec = kubernetes.one(Deployment.class, name).getSpec();
        var pods = spec.getTemplate().getMetadata().getLabels();
        var spread = spec.getTemplate().getSpec().getTopologySpreadConstraints().get(0);
        var budget = kubernetes.one(PodDisruptionBudget.class, name).getSpec();
        var service = kubernetes.one(io.fabric8.kubernetes.api.model.Service.class, name);

        assertThat(pods).containsAllEntriesOf(spec.getSelector().getMatchLabels());
        assertThat(pods).containsAllEntriesOf(spread.getLabelSelector().getMatchLabels());
        assertThat(pods).containsAllEntriesOf(budget.getSelector().getMatchLabels());
        assertThat(pods).containsAllEntriesOf(service.getSpec().getSelector());
        assertThat(service.getSpec().getPorts())
                .allSatisfy(port -> assertThat(port.getTargetPort().getStrVal())
                        .isEqualTo(container(name).getPorts().get(0).getName()));
    }

    @ParameterizedTest
    @MethodSource("ours")
    void one_replica_may_go_and_the_others_serve(String name) {
        var replicas = kubernetes.one(Deployment.class, name).getSpec().getReplicas();
        var least = replicas == null ? scaler(name).getSpec().getMinReplicas() : replicas;

        assertThat(least).isGreaterThanOrEqualTo(2);
        assertThat(kubernetes
                        .one(PodDisruptionBudget.class, name)
                        .getSpec()
                        .getMinAvailable()
                        .getIntVal())
                .isLessThan(least);
    }

    @Test
    void gateway_and_placement_grow_with_their_load() {
        assertThat(kubernetes.all(HorizontalPodAutoscaler.class))
                .extracting(it -> it.getSpec().getScaleTargetRef().getName())
                .containsExactlyInAnyOrder("gateway", "placement");
    }

    @ParameterizedTest
    @MethodSource("ours")
    void a_container_is_probed_and_measured_on_a_port_that_serves_nobody_else(String name) {
        var container = container(name);

        assertThat(path(container.getReadinessProbe())).isEqualTo("/q/health/ready");
        assertThat(path(container.getLivenessProbe())).isEqualTo("/q/health/live");
        // Not .../started: that waits for the broker, and a service starts without it.
        assertThat(path(container.getStartupProbe())).isEqualTo("/q/health/live");
        assertThat(List.of(container.getReadinessProbe(), container.getLivenessProbe(), container.getStartupProbe()))
                .allMatch(it -> it.getHttpGet().getPort().getStrVal().equals("management"));
        assertThat(container.getPorts()).extracting(it -> it.getName()).containsExactly("http", "management");
        assertThat(kubernetes
                        .one(io.fabric8.kubernetes.api.model.Service.class, name)
                        .getSpec()
                        .getPorts())
                .extracting(it -> it.getName())
                .containsExactly("http");
    }

    @ParameterizedTest
    @MethodSource("ours")
    void a_container_runs_a_pinned_image_within_bounds_and_without_rights(String name) {
        var pod = kubernetes.one(Deployment.class, name).getSpec().getTemplate().getSpec();
        var container = container(name);

        assertThat(container.getImage()).matches("plekje/" + name + ":\\d+\\.\\d+.*");
        assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
        assertThat(container.getResources().getLimits()).containsKey("memory");
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
        assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
        assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(pod.getVolumes().stream().map(it -> it.getName()))
                .containsAll(container.getVolumeMounts().stream()
                        .map(it -> it.getName())
                        .toList());
    }

    @Test
    void the_ingress_leads_to_the_gateway_and_never_to_health_or_metrics() {
        var paths = kubernetes.one(Ingress.class, "plekje").getSpec().getRules().stream()
                .flatMap(rule -> rule.getHttp().getPaths().stream())
                .toList();

        assertThat(paths)
                .allSatisfy(path ->
                        assertThat(path.getBackend().getService().getName()).isEqualTo("gateway"));
        assertThat(paths)
                .noneMatch(
                        path -> path.getPath().equals("/") && path.getPathType().equals("Prefix"));
        assertThat(paths).noneMatch(path -> path.getPath().startsWith("/q"));
    }

    @Test
    void network_policies_name_pods_that_there_are() {
        var labels = kubernetes.all(Deployment.class).stream()
                .map(it -> it.getSpec().getTemplate().getMetadata().getLabels().entrySet())
                .toList();
        kubernetes.all(NetworkPolicy.class).forEach(policy -> {
            var wanted = new ArrayList<Map<String, String>>();
            wanted.add(policy.getSpec().getPodSelector().getMatchLabels());
            policy.getSpec().getIngress().stream()
                    .flatMap(rule -> rule.getFrom().stream())
                    .filter(peer -> peer.getPodSelector() != null)
                    .forEach(peer -> wanted.add(peer.getPodSelector().getMatchLabels()));
            assertThat(wanted)
                    .allSatisfy(selector -> assertThat(labels).anyMatch(it -> it.containsAll(selector.entrySet())));
        });
    }

    @Test
    void the_example_of_secrets_holds_none() {
        assertThat(kubernetes.all(Secret.class))
                .allSatisfy(secret -> secret.getStringData().forEach((name, value) -> {
                    if (name.contains("PASSWORD") || name.contains("SECRET")) {
                        assertThat(value).matches("<.+>");
                    }
                }));
    }

    @Test
    void no_two_objects_of_a_kind_share_a_name() {
        var seen = new TreeSet<String>();
        assertThat(kubernetes.all(HasMetadata.class))
                .allMatch(it -> seen.add(it.getKind() + " " + it.getMetadata().getName()));
    }

    private Container container(String name) {
        var containers = kubernetes
                .one(Deployment.class, name)
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers();
        assertThat(containers).singleElement();
        return containers.get(0);
    }

    private HorizontalPodAutoscaler scaler(String name) {
        return kubernetes.one(HorizontalPodAutoscaler.class, name);
    }

    private static String path(Probe probe) {
        return probe.getHttpGet().getPath();
    }
}
